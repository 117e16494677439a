//! Words that notes, areas and names are made of.

/// Sentences of notes are made of these, behind one of [`OPENINGS`].
pub const WORDS: &str = "pertukaran pelajar pemuda guru dosen pegawai delegasi kunjungan balasan pelatihan magang beasiswa seni budaya tari \
     musik bahasa pameran festival pariwisata promosi investasi dagang industri kecil menengah koperasi ekspor kerajinan perikanan \
     kelautan pertanian padi kopi teh hortikultura peternakan kehutanan mangrove lingkungan hidup sampah persampahan limbah air \
     bersih minum sungai banjir drainase sanitasi energi terbarukan surya listrik transportasi bus kereta pelabuhan bandara jalan \
     jembatan tata ruang kota cerdas digital data sistem informasi pelayanan publik perizinan kesehatan rumah sakit puskesmas gizi \
     ibu anak stunting pendidikan sekolah vokasi universitas riset penelitian kebencanaan gempa tsunami mitigasi pemadam kebakaran \
     olahraga sepak bola perempuan disabilitas arsip museum cagar warisan taman hutan iklim karbon emisi udara laut pulau terluar \
     perbatasan diaspora tenaga terampil perawat lansia panti yayasan lembaga dinas badan sekretariat bagian biro bupati wali \
     gubernur ketua anggota panitia teknis rencana aksi jangka panjang pendek evaluasi laporan triwulan anggaran belanja hibah \
     barang jasa pengadaan nota dokumen naskah rancangan lampiran pasal perpanjangan penandatanganan peninjauan pembahasan rapat \
     koordinasi daring luring undangan protokol pendamping penerjemah";

/// How a sentence begins: each note holds "kerja sama".
pub const OPENINGS: [&str; 6] = [
    "Kerja sama meliputi",
    "Ruang lingkup kerja sama adalah",
    "Kerja sama dilanjutkan dengan",
    "Pihak mitra menawarkan kerja sama",
    "Tindak lanjut kerja sama berupa",
    "Pelaksanaan kerja sama menunggu",
];

pub const AREAS: [&str; 16] = [
    "pendidikan dan kebudayaan",
    "pengelolaan persampahan",
    "air bersih dan sanitasi",
    "pariwisata",
    "perdagangan dan investasi",
    "kesehatan masyarakat",
    "pengelolaan kota",
    "pelabuhan dan logistik",
    "pertanian dan ketahanan pangan",
    "penanggulangan bencana",
    "kota cerdas",
    "ekonomi kreatif",
    "perikanan dan kelautan",
    "pemberdayaan perempuan",
    "energi terbarukan",
    "peningkatan kapasitas aparatur",
];

pub const INSTRUMENTS: [&str; 5] = ["MoU", "LoI", "Nota Kesepahaman", "Letter of Intent", "Perjanjian Kerja Sama"];

pub const SOURCES: [&str; 6] = [
    "jdih.kemendagri.go.id, salinan naskah",
    "kemlu.go.id, pangkalan data perjanjian",
    "arsip Biro Pemerintahan dan Otonomi Daerah",
    "siaran pers pemerintah daerah",
    "laporan kunjungan kerja delegasi",
    "lampiran surat Sekretaris Daerah",
];

/// Syllables of partners' names, with a letter of a native name for each.
pub const SYLLABLES: [(&str, char); 48] = [
    ("kō", '高'),
    ("chi", '知'),
    ("kyō", '京'),
    ("to", '都'),
    ("ō", '大'),
    ("saka", '阪'),
    ("yama", '山'),
    ("gata", '形'),
    ("naga", '長'),
    ("saki", '崎'),
    ("shizu", '静'),
    ("oka", '岡'),
    ("hiro", '広'),
    ("shima", '島'),
    ("fuku", '福'),
    ("kawa", '川'),
    ("suwon", '수'),
    ("bu", '부'),
    ("san", '산'),
    ("in", '인'),
    ("cheon", '천'),
    ("gwang", '광'),
    ("ju", '주'),
    ("dae", '대'),
    ("tian", '天'),
    ("jin", '津'),
    ("guang", '广'),
    ("zhou", '州'),
    ("cheng", '成'),
    ("du", '肥'),
    ("xia", '厦'),
    ("men", '门'),
    ("mos", 'М'),
    ("kva", 'в'),
    ("sara", 'С'),
    ("tov", 'т'),
    ("kazan", 'К'),
    ("var", 'В'),
    ("na", 'н'),
    ("mon", 'м'),
    ("souss", 'س'),
    ("massa", 'م'),
    ("amman", 'ع'),
    ("rabat", 'ر'),
    ("đà", 'đ'),
    ("nẵng", 'n'),
    ("huế", 'h'),
    ("hawaiʻi", 'h'),
];
