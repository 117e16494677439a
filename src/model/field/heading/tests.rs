use super::*;
use crate::model::candidate::PERSON;

fn named(header: &str) -> Option<&'static str> {
    likely(header).first().filter(|likely| likely.sure >= SURE).map(|likely| likely.code)
}

/// Headings that tables of offices have, by what they name.
const HEADINGS: &[(&str, &[&str])] = &[
    (
        "region",
        &[
            "Daerah",
            "Pemerintah Daerah",
            "Pemda",
            "Kab/Kota",
            "Kab./Kota",
            "Kabupaten/Kota",
            "Nama Daerah",
            "Nama Pemda",
            "Pemrakarsa",
            "Pihak I",
            "PIHAK KESATU",
            "Pihak 1",
            "Kode Wilayah",
            "kode daerah",
            "Daerah Pemrakarsa",
            "Local Government",
            "koderegion",
        ],
    ),
    ("province", &["Provinsi", "Propinsi", "Prov.", "Nama Provinsi", "Pemerintah Provinsi", "PEMPROV"]),
    (
        "partner",
        &[
            "Mitra",
            "mitra asing",
            "mitra pembangunan",
            "Mitra Kerja Sama",
            "Mitra Kerjasama",
            "Kota Mitra",
            "Nama Mitra",
            "Sister City",
            "Pihak II",
            "Pihak Kedua",
            "Mitra Luar Negeri",
            "Partner",
            "Nama Instansi",
            "Instansi Mitra",
            "Institusi",
            "Lembaga Mitra",
            "Nama Lembaga",
            "Mitra 1",
            "Mitra LN",
            "Kota Kembar",
            "Kota Bersaudara",
            "Institution",
            "Nama Instansi Mitra",
            "Partner Institution",
            "Foreign Partner",
            "partner_name",
            "Kabupaten/Kota Mitra",
            "Provinsi Kembar",
            "Twin town",
            "Nama Kota Kembar",
            "counterpart",
        ],
    ),
    (
        "country",
        &["Negara", "Negara Mitra", "Asal Negara", "COUNTRY", "Negara Tujuan", "Negara asal mitra", "Partner Country", "Country of origin"],
    ),
    ("kind", &["Jenis", "Jenis Kerja Sama", "Bentuk Kerja Sama", "Kategori", "Kind", "Tipe Kerjasama", "Type of cooperation"]),
    (
        "instrument",
        &[
            "Naskah",
            "dokumen perjanjian",
            "Jenis Dokumen",
            "Bentuk Naskah",
            "Jenis Naskah Kerja Sama",
            "Type of document",
            "Dokumen Kerja Sama",
        ],
    ),
    (
        "instrument_number",
        &[
            "No. MoU",
            "Nomor Naskah",
            "Nomor Perjanjian",
            "No. PKS",
            "Nomor Dokumen",
            "No. Naskah",
            "nomor_mou",
            "Agreement No.",
            "Document number",
            "Nomor Perjanjian Kerja Sama",
            "No. Surat",
        ],
    ),
    (
        "signed",
        &[
            "Tanggal penandatanganan",
            "Tgl TTD",
            "Tgl. MoU",
            "Tanggal MoU",
            "Tanggal Mulai",
            "Tahun",
            "Ditandatangani",
            "Signed",
            "Date",
            "Tanggal",
            "Tanggal Penandatanganan MoU",
            "Tgl Ditandatangani",
            "Tahun Mulai",
            "tanggal_mulai",
            "Signing date",
            "Date of signing",
            "Mulai",
            "Tahun MoU",
            "Tanggal Kerja Sama",
            "Mulai Berlaku",
            "Start date",
            "Date Signed",
            "tgl. tanda tangan",
            "TglTTD",
            "Tanggal Awal",
            "Tanggal Naskah",
        ],
    ),
    (
        "until",
        &[
            "masa berlaku",
            "Berlaku s.d.",
            "Berlaku s/d",
            "Berakhir",
            "Tgl Berakhir",
            "Jangka Waktu",
            "Until",
            "Tanggal Selesai",
            "Tgl Selesai",
            "Selesai",
            "Tanggal Akhir",
            "Tahun Akhir",
            "Kedaluwarsa",
            "Expired",
            "Berlaku Hingga",
            "Berlaku sampai dengan",
            "Valid until",
            "Expiry date",
            "End date",
            "Akhir Masa Berlaku",
            "Jatuh Tempo",
            "Jangka Waktu (Tahun)",
            "Duration",
            "Tanggal berakhirnya MoU",
            "tgl_selesai",
        ],
    ),
    (
        "areas",
        &[
            "Bidang",
            "Ruang Lingkup",
            "Lingkup kerja sama",
            "Bidang Kerja Sama",
            "Objek",
            "Fokus",
            "Sektor",
            "Areas of cooperation",
            "Scope",
        ],
    ),
    ("note", &["Ket", "Ket.", "Keterangan", "Catatan", "Note", "Judul", "Judul Kerja Sama", "Tentang", "Perihal", "Judul MoU", "Remarks"]),
    ("id", &["id", "ID", "No. Register", "Nomor register"]),
    ("pair", &["Kerja Sama", "Para Pihak", "Daerah dan Mitra"]),
    ("partner_level", &["Tingkat Mitra", "Jenis Mitra", "Kategori Mitra"]),
    ("source", &["Sumber", "Sumber data"]),
    ("verified", &["diperiksa", "terverifikasi"]),
    ("number", &["No", "No.", "Nomor", "No Urut", "Nomor urut", "Nr", "NO."]),
    (
        PERSON,
        &[
            "Kontak",
            "Narahubung",
            "Nama Narahubung",
            "Telp",
            "No. Telepon",
            "No HP",
            "Email",
            "E-mail Mitra",
            "Contact Person",
            "PIC",
            "Nama Pejabat",
            "Jabatan Penandatangan",
            "NIP",
            "Contact person in partner institution",
            "No. WA",
            "Pejabat Penandatangan",
        ],
    ),
];

#[test]
fn headings_of_offices_name_their_fields() {
    for (field, headers) in HEADINGS {
        for header in *headers {
            for header in [(*header).to_owned(), header.to_uppercase(), format!(" {} ", header.to_lowercase())] {
                assert_eq!(named(&header), Some(*field), "{header}: {:?}", likely(&header));
            }
        }
    }
}

#[test]
fn what_no_field_holds_is_left_alone() {
    let headings = [
        "",
        "-",
        "Pukul",
        "Notulis",
        "Warna",
        "Nomor lemari",
        "Tanggal Laporan",
        "Tanggal Lahir",
        "Anggaran",
        "Nilai (Rp)",
        "Perangkat Daerah",
        "OPD Pelaksana",
        "Lokasi",
        "Tanggal Rapat Evaluasi",
        "Biaya",
        "Link",
        "Lampiran",
        "Status",
        "Capaian",
        "Foto",
        "Nomor Rekening",
    ];
    for header in headings {
        assert_eq!(named(header), None, "{header}: {:?}", likely(header));
    }
}

#[test]
fn what_this_program_writes_above_a_column_is_that_field() {
    for field in all_fields() {
        assert_eq!(by_header(field.header).map(|f| f.code), Some(field.code), "{}", field.header);
    }
    assert_eq!(by_header("\u{feff}region_code").map(|f| f.code), Some("region"));
    assert_eq!(by_header("region").map(|f| f.code), Some("region_name"));
}
