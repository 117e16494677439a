# Penolakan, kekeliruan, peringatan, keraguan: apa yang terjadi, apa yang tetap, apa langkah berikutnya.

unreadable-binary = Berkas ini bukan teks; tidak ada yang ditulis. Simpan sebagai CSV atau teks UTF-8, lalu impor lagi.
unreadable-encoding = Baris { $line } bukan UTF-8; tidak ada yang ditulis. Simpan berkas sebagai UTF-8, lalu impor lagi.
unreadable-no_sheet = Lembar { $sheet } tidak ada; tidak ada yang ditulis. Lembar yang ada: { $sheets }.
unreadable-empty = Berkas ini kosong; tidak ada yang ditulis. Baris pertama harus berisi judul kolom.

doubt-date_missing = Tanggal rapat tidak ditemukan; daftar dibuat tanpa tanggal.
doubt-date_ambiguous = "{ $text }" dapat berarti { $date } atau { $other }; dipakai { $date }. Periksa tanggalnya.
doubt-weekday_differs = "{ $text }": hari itu bukan hari dari { $date }; dipakai { $taken }. Periksa tanggalnya.

refused-damaged = { $id } tidak terbaca sebagai catatan; tidak ada yang berubah. Jalankan: kerma verify.
refused-too_long = Teks { $kib } KiB melebihi batas; tidak ada yang berubah. Ringkas, lalu simpan lagi.
refused-too_many_lists = Bulan itu sudah memuat 255 daftar; tidak ada yang ditulis. Periksa tanggal rapat.
refused-unknown_region = { $text } tidak dikenal sebagai daerah. Tidak ada yang berubah.
refused-not_autonomous = { $region } bukan daerah otonom. Tidak ada yang berubah; pilih DKI Jakarta (31).

refused-no_list = { $id } tidak ada. Tidak ada yang berubah; lihat: kerma checklist list.
refused-no_number = { $id } tidak memuat rekomendasi { $number }; ada { $count }. Tidak ada yang berubah.
refused-evidence_missing = Sesuai rekomendasi memerlukan bukti: satu kalimat; dokumen atau tautan boleh menyertai.
refused-reason_missing = Tuliskan alasan yang sah; isian lain tetap tersimpan sebagai draf.
refused-no_recommendations = Tidak ada rekomendasi bernomor di berkas ini; tidak ada yang ditulis.
refused-faults = { $count } isian perlu dibetulkan; tidak ada yang ditulis. Betulkan berkasnya, lalu impor lagi.

refused-nothing_to_undo = Tidak ada perubahan { $author } yang dapat diurungkan. Tidak ada yang berubah.
refused-nothing_to_redo = Tidak ada perubahan yang diurungkan { $author } untuk dipulihkan. Tidak ada yang berubah.
refused-undo_changed = Tidak dapat diurungkan: { $who } sudah mengubah { $field } { $id } pada { $day }. Tidak ada yang berubah.
refused-undo_changed-unseen = Tidak dapat diurungkan: { $field } { $id } sudah berubah. Tidak ada yang berubah.
refused-still_referenced = Tidak dapat diurungkan: { $id } masih dipakai { $by }. Tidak ada yang berubah.
refused-names_missing = Tidak dapat dipulihkan: { $id } menyebut { $missing }, yang tidak ada lagi. Tidak ada yang berubah.
refused-names_void = Tidak dapat dipulihkan: { $id } menyebut { $hidden }, yang catatannya sudah dibatalkan. Tidak ada yang berubah; urungkan dulu pembatalan { $hidden }.
changed-answer = Jawaban
changed-addressed = Daerah yang dituju
changed-record = Catatan

# Kolom yang hanya ada dalam tabel
field-id = Nomor register
field-province = Provinsi
field-pair = Daerah dan mitra

fault-missing_column-region = Kolom daerah tidak ada: tambahkan region_code (32.73) atau region (Kota Bandung).
fault-missing_column-partner = Kolom mitra tidak ada: tambahkan kolom partner.
fault-missing-region = Daerah kosong: isi kode (32.73) atau nama (Kota Bandung).
fault-missing-partner = Mitra kosong: isi nama mitra.
fault-unknown_region = { $text } tidak dikenal sebagai daerah. Isi kode (32.73) atau nama (Kota Bandung).
fault-unknown_region-guess = { $text } tidak dikenal sebagai daerah. Mungkin: { $guess }.
fault-ambiguous_region = { $text } menyebut lebih dari satu daerah. Pilih: { $guess }.
fault-not_autonomous = { $text } bukan daerah otonom. Isi DKI Jakarta (31).
fault-two_regions = { $text } bukan nama daerah dari kode itu, yaitu { $region }. Betulkan salah satunya.
fault-unknown_country = { $text } bukan nama atau kode negara. Isi misalnya Jepang atau JP.
fault-unknown_country-guess = { $text } bukan nama atau kode negara. Mungkin: { $guess }.
fault-bad_date = Tanggal { $text } tidak dikenal. Isi 28/2/2026, 28 Feb 2026, 2026-02, atau 2026.
fault-bad_date-guess = Tanggal { $text } tidak dikenal. Mungkin: { $guess }.
fault-bad_date-no_such_day = Tanggal { $text } tidak ada dalam kalender. Betulkan hari atau bulannya.
fault-bad_date-no_year = Tanggal { $text } tidak menyebut tahun. Tambahkan tahunnya.
fault-bad_date-two_days = { $text }: hari dan bulannya dapat dibaca terbalik, dan sel lain di kolom ini memakai kedua urutan. Pilih tanggalnya: { $guess }.
fault-bad_date-weekday = { $text }: harinya tidak cocok dengan tanggalnya. Pilih tanggalnya: { $guess }.
fault-bad_date-length = { $text } adalah jangka waktu, bukan tanggal. Isi tanggal berakhirnya.
fault-bad_date-length-guess = { $text } adalah jangka waktu, bukan tanggal. Berakhirnya mungkin { $guess }.
fault-impossible_order = Berakhir { $until } mendahului penandatanganan { $signed }. Betulkan salah satunya.
fault-unknown_kind = { $text } bukan jenis kerja sama. Pilih: { $known }.
fault-unknown_level = { $text } bukan tingkat mitra. Pilih: { $known }.
fault-not_yes_or_no = { $text } bukan yes atau no.
fault-too_long = Teks { $kib } KiB melebihi batas 16 KiB. Ringkas.
fault-differs = { $id } sudah mencatat { $there }. Samakan, atau impor lagi dengan --update.
fault-differs-row = Baris lain dari berkas ini mencatat { $there } untuk { $id }. Samakan kedua barisnya.
fault-differs-partner = { $id } sudah mencatat { $there }. Samakan, atau kosongkan isian ini.
fault-unknown_id = { $text } tidak ada dalam register. Betulkan nomornya, atau kosongkan untuk kerja sama baru.
fault-unknown_partner = { $text } tidak ada dalam register. Isi nama mitra, atau nomor mitra yang ada.
fault-unsplit = { $text } memuat daerah dan mitra; { $partner } belum ada dalam register. Pisahkan ke dua kolom.

warning-hostile_text = Memuat karakter yang tidak tampak atau karakter kendali; disimpan dan ditampilkan sebagai { $text }.
warning-month_first = Kolom { $column } dibaca dengan bulan di depan, karena { $example } hanya dapat dibaca demikian.
warning-no_country = { $text } adalah organisasi lintas negara; mitranya dicatat tanpa negara.
warning-region_said = Baris tanpa daerah dicatat untuk { $region }, sesuai pilihan Anda.
warning-region_by_title = Baris tanpa daerah dicatat untuk { $region }, sesuai judul di atas tabel.
warning-region_by_sheet = Baris tanpa daerah dicatat untuk { $region }, sesuai nama lembarnya.
warning-region_by_office = Baris tanpa daerah dicatat untuk { $region }, pemilik register ini.
warning-region_by_group = Tiap baris dicatat untuk daerah yang disebut judul kelompoknya.
fault-several_in_row = Baris ini memuat { $count } kerja sama ({ $text }). Tulis satu baris untuk tiap kerja sama.
warning-filled_down = Kolom { $column }: { $count } sel kosong, mulai baris { $line }, mengikuti daerah di atasnya.
warning-unknown_column = Kolom { $column } tidak dikenal; isinya tidak diimpor.
warning-unused_column = Kolom { $column } tidak diperlukan: daerah dan mitra berkolom sendiri; isinya tidak diimpor.
warning-unnamed_column = Ada isian di luar judul kolom, mulai baris { $line }; isinya tidak diimpor. Periksa koma dan tanda kutip.
warning-likely_duplicate = Mirip { $id } ({ $same } sama); tetap dicatat sebagai kerja sama baru.
warning-inferred_date-century = { $text } dibaca sebagai { $date }: abadnya disimpulkan.
warning-inferred_date-day_number = { $text } dibaca sebagai { $date }: angka hari dari lembar kerja.
warning-inferred_date-unparted = { $text } dibaca sebagai { $date }: angka tanpa pemisah.
warning-inferred_date-unknown_part = { $text } dibaca sebagai { $date }: bagian yang nol tidak diketahui.
warning-inferred_date-zone = { $text } dibaca sebagai { $date }: waktunya dihitung ke zona kantor.
warning-inferred_date-time = { $text } dibaca sebagai { $date }: jamnya tidak dicatat.
warning-inferred_date-term = { $text } dibaca sebagai masa berlaku yang berakhir { $date }.
warning-inferred_date-length = { $text } dihitung dari tanggal penandatanganan: berakhir { $date }.
warning-inferred_date-endless = { $text } dicatat tanpa tanggal berakhir.
warning-inferred_country = { $text } dibaca sebagai mitra { $name } di { $country }.
warning-likely_country = { $text } dibaca sebagai { $country }.
warning-inferred_partner = { $text } dibaca sebagai { $id } { $name }; barisnya tidak menyebut negara atau tingkatnya.
warning-split_cell = { $text } dibaca sebagai daerah { $region } dan mitra { $partner }.
warning-near_partner = { $text } mirip { $id } { $name }; tetap dicatat sebagai mitra baru. Bila sama, samakan namanya.

# Batas satu simpanan
record-too-large = Isi { $id } melebihi 256 KiB. Tidak ada yang disimpan. Bagi isinya, lalu ulangi.
entry-too-large = Perubahan ini melebihi 200.000 catatan atau 256 MiB. Tidak ada yang disimpan. Bagi berkasnya menjadi beberapa, lalu impor satu per satu.

# Artikel rapat
doubt-count_differs = Teks menyebut { $text } ({ $stated }), yang terbaca { $found }. Periksa daftarnya sebelum menyimpan.
doubt-date_ambiguous-year = "{ $text }" tidak menyebut tahun; dibaca { $date } menurut tanggal lain dalam teks. Periksa tanggalnya.
doubt-date_ambiguous-month = "{ $text }" hanya ada bila bulan lebih dulu; dibaca { $date }. Periksa tanggalnya.
doubt-answers_kept = Sudah ada tindak lanjut: { $numbers } butir tetap bernomor lama, { $count } butir yang tidak lagi dimuat tetap ada.
refused-article_long = Teks artikel { $kib } KiB melebihi batas { $most } KiB; tidak ada yang ditulis. Simpan bagian yang memuat rekomendasinya saja, lalu impor lagi.
refused-line_long = Baris { $line } panjangnya { $kib } KiB, melebihi batas { $most } KiB; tidak ada yang ditulis. Bagi baris itu menjadi alinea, lalu impor lagi.
unreadable-no_document = Arsip ini bukan dokumen Word; tidak ada yang ditulis. Simpan sebagai DOCX atau teks, lalu impor lagi.
unreadable-document_long = Dokumen ini melebihi { $most } MiB teks; tidak ada yang ditulis. Simpan bagian yang memuat rekomendasinya saja, lalu impor lagi.
unreadable-article_kind = Berkas { $kind } tidak dapat dibaca sebagai artikel; tidak ada yang ditulis. Simpan sebagai DOCX, HTML, atau teks, lalu impor lagi.
meeting-held_by = Penyelenggara

# Riwayat: yang berubah
edit-unmade = pencatatan diurungkan
edit-field = { $field }: { $is }
edit-field_changed = { $field }: { $was } → { $is }
edit-part_changed = { $was } → { $is }
edit-none = –
edit-state = Keadaan
edit-on = Pada
edit-by = Oleh
edit-yes = ya
edit-no = tidak
edit-more = {" "}({ $text })
edit-step = tahap { $stage }, { $on }{ $note }
edit-step-return = kembali ke tahap { $stage }, { $on }: { $reason }
edit-step-pass = ≠ syarat dikesampingkan ke tahap { $stage }, { $on }: { $reason }
edit-planned = rencana memasuki tahap { $stage } { $on }{ $note }
edit-event = { $name } { $on }
edit-halt = { $kind } { $on }: { $reason }
edit-lifted = dilanjutkan { $on }
edit-lifted_because = alasan dilanjutkan: { $reason }
edit-document = dokumen { $name }{ $number }{ $date }{ $original }
edit-document-number = {" "}no. { $number }
edit-document-date = , { $date }
edit-document-original = , asli di { $place }
edit-activity = kegiatan { $on }: { $what }{ $evidence }
edit-follows = { $succession } dari { $id }
edit-void = dibatalkan: { $reason }
