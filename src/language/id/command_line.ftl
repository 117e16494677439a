# verbs
about-kerma = Register kerja sama luar negeri pemerintah daerah, di terminal. Tanpa perintah: membuka layar.
about-list = Menampilkan kerja sama yang cocok dengan pencarian, menurut nomor.
about-attention = Menampilkan apa yang perlu perhatian pada hari ini beserta alasannya; kode keluar 1 bila ada.
about-show = Menampilkan satu catatan seperti tersimpan, dengan keadaannya.
about-partners = Menampilkan mitra dengan jumlah kerja samanya.
about-checklist = Rekomendasi rapat koordinasi dan tindak lanjutnya.
about-checklist_list = Menampilkan daftar rekomendasi, rapat terbaru lebih dulu.
about-checklist_show = Menampilkan satu daftar rekomendasi dengan tindak lanjut tiap daerah.
about-checklist_set = Mencatat tindak lanjut satu daerah atas satu rekomendasi.
about-checklist_import = Membaca artikel rapat dan membuat daftar rekomendasi darinya.
about-import = Memasukkan tabel kerja sama: semuanya, atau tidak sama sekali.
about-export = Menulis kerja sama ke berkas CSV atau XLSX, atau semua catatan ke JSON Lines.
about-office = Kantor pemilik register ini dan zona waktunya.
about-office_show = Menampilkan kantor dan zona waktunya.
about-office_set = Menetapkan kantor atau zona waktunya.
about-history = Menampilkan siapa mengubah catatan, kapan dan apa, yang terbaru lebih dulu.
about-undo = Mengurungkan perubahan terbaru Anda yang belum diurungkan.
about-redo = Memulihkan perubahan yang terakhir Anda urungkan.
about-verify = Membandingkan setiap catatan dengan jurnal; penyimpanan yang rusak diperbaiki.
about-rebuild = Menyusun kembali penyimpanan dari jurnal.

# headings of the help
help-examples = Contoh
help-usage = Pemakaian
help-verbs = Perintah
help-globals = Pilihan di semua perintah
help-arguments = Isian
help-options = Pilihan

# what a value is called
value-verb = PERINTAH
value-dir = FOLDER
value-date = TANGGAL
value-query = CARI
value-file = BERKAS
value-id = NOMOR
value-list = DAFTAR
value-number = REKOMENDASI
value-region = DAERAH
value-office = DAERAH|kementerian
value-state = KEADAAN
value-text = TEKS
value-reference = RUJUKAN
value-sheet = NAMA
value-column = JUDUL=ISIAN

# arguments
argument-register = Folder register (atau variabel KERMA_REGISTER; bila kosong, folder data pengguna)
argument-sample = Register sementara berisi sampel sumber terbuka; dihapus saat selesai
argument-read_only = Hanya membaca; tidak ada yang dapat diubah
argument-today = Hari yang dianggap hari ini, misalnya 2026-11-24 (atau variabel KERMA_TODAY)
argument-accept_older = Melanjutkan dari jurnal yang lebih lama daripada penyimpanan; keduanya tetap disimpan
argument-language = Bahasa: id (bawaan) atau en
argument-json = Jawaban sebagai satu objek JSON
argument-dry_run = Menunjukkan apa yang akan terjadi; tidak ada yang ditulis
argument-yes = Menganggap setiap pertanyaan dijawab ya
argument-no_input = Tidak bertanya; lanjut seperti dijawab ya
argument-color = Warna di layar: auto (bawaan), always atau never
argument-ascii = Layar tanpa garis dan tanda di luar ASCII; perintah hanya menulis ASCII
argument-help = Menampilkan bantuan ini
argument-version = Menampilkan versi
argument-query = Kata dan isian yang dicari: negara:jp, berakhir<6bl; minus di depan mengecualikan
argument-csv = Sebagai tabel CSV yang dapat diimpor lagi
argument-file = Berkas; - membaca masukan standar
argument-export_file = Berkas .csv, .xlsx atau .jsonl; - menulis CSV ke keluaran standar
argument-as = Bentuk berkas bila namanya tidak mengatakannya; jsonl memuat semua catatan
argument-import_region = Daerah baris yang tidak menyebutnya, dengan kode atau nama
argument-sheet = Lembar yang dibaca dari sebuah buku kerja
argument-dates = Urutan hari dan bulan: "dmy", "mdy", atau menurut isi kolomnya (auto)
argument-column = Isian sebuah kolom: "Objek MoU=areas"; "Warna=-" melewatinya, "Warna=" melupakannya. Diingat untuk impor berikutnya
argument-update = Isian yang sudah terisi boleh diganti oleh yang di berkas
argument-faults = Menulis tabel yang sama dengan kolom fault berisi kekeliruannya; setelah dibetulkan dapat diimpor lagi
argument-id = Nomor catatan: KS-0009, MT-0031, DP-2021-03 atau DP-2021-03/4/36
argument-list = Daftar rekomendasi: DP-2021-03
argument-number = Nomor rekomendasi dalam daftar itu
argument-region = Kode atau nama daerah: 36, Banten, "Kota Bandung"
argument-state = done (sesuai), under_way (belum sesuai), not_begun (belum ditindaklanjuti) atau cannot (tidak dapat)
argument-evidence = Bukti dalam satu kalimat; wajib untuk done
argument-document = Nomor dokumen atau tautan di samping bukti
argument-reason = Alasan yang sah; wajib untuk cannot
argument-office = Kode atau nama daerah, atau kementerian
argument-zone = Zona waktu kantor

# examples
example-screen = Membuka layar
example-sample = Mencoba dengan sampel sumber terbuka; tidak ada yang tersimpan
example-list = Kerja sama dengan Jepang yang berlaku
example-list_minus = Semua kecuali yang bermitra Suwon
example-list_csv = Tabel semua kerja sama
example-attention = Semua yang perlu perhatian, yang paling lama lewat di atas
example-attention_query = Di Jawa Timur, yang tenggatnya dalam 30 hari
example-import_dry = Memeriksa berkas tanpa menulis apa pun
example-import_faults = Menulis apa yang perlu dibetulkan ke perbaikan.csv
example-import_column = Kolom Objek MoU berisi bidang kerja sama
example-import_stdin = Membaca dari masukan standar
example-export_xlsx = Kerja sama dengan Jepang sebagai buku kerja
example-export_jsonl = Semua catatan; kerma import mengembalikannya ke register kosong
example-export_output = Kerja sama yang berlaku, ke keluaran standar
example-show = Satu kerja sama
example-show_follow_up = Tindak lanjut Banten atas rekomendasi 4
example-partners = Mitra di Jepang
example-history = Semua perubahan satu kerja sama
example-undo = Menunjukkan apa yang akan diurungkan
example-redo = Memulihkan yang terakhir diurungkan
example-verify = Hasil pemeriksaan untuk diolah program lain
example-rebuild = Menyusun kembali penyimpanan
example-rebuild_older = Melanjutkan setelah cadangan lama dipulihkan
example-checklist_list = Semua daftar rekomendasi
example-checklist_show = Rekomendasi Maret 2021 dan tindak lanjutnya
example-checklist_set = Rekomendasi 4 sudah sesuai di Banten, dengan buktinya
example-checklist_cannot = Rekomendasi 7 tidak dapat ditindaklanjuti Bali, dengan alasannya
example-checklist_import = Menunjukkan rekomendasi yang ditemukan; tidak ada yang ditulis
example-office_show = Kantor register ini
example-office_set = Register milik Kota Bandung
example-office_ministry = Register milik kementerian, dengan waktu Jakarta

# what a line gets wrong
usage-verb_unknown = Perintah { $verb } tidak dikenal. Semua perintah: kerma --help.
usage-verb_unknown_near = Perintah { $verb } tidak dikenal; mungkin { $near }. Semua perintah: kerma --help.
usage-verb_missing = Perintah ini perlu dilanjutkan dengan salah satu dari: { $verbs }.
usage-argument_unknown = { $argument } tidak dikenal di sini. Tambahkan --help untuk melihat yang ada.
usage-argument_unknown_near = { $argument } tidak dikenal di sini; mungkin { $near }.
usage-argument_missing = Masih kurang: { $argument }. Tambahkan --help untuk melihat contoh.
usage-value_missing = { $argument } memerlukan isi.
usage-value = { $value } tidak dapat menjadi isi { $argument }.
usage-value_of = { $value } tidak dapat menjadi isi { $argument }. Pilih: { $valid }.
usage-too_many = { $value } berlebih di sini. Tambahkan --help untuk melihat contoh.
usage-not_utf8 = Sebagian perintah bukan UTF-8. Tulis kembali dengan huruf UTF-8.
usage-other = Perintah ini tidak lengkap atau tidak dipahami. Contoh: kerma --help.
usage-conflict = { $given } tidak dapat dipakai bersama { $other }. Pilih salah satu.
usage-export_form = Bentuk berkas { $file } tidak dikenal. Akhiri namanya dengan .csv, .xlsx atau .jsonl, atau pakai --as.
usage-column = { $value } bukan bentuk --column. Contoh: --column "Objek MoU=areas".
usage-column_field = { $field } bukan isian tabel. Pilih: { $fields }.
usage-column_missing = Kolom { $column } tidak ada di berkas ini; tidak ada yang ditulis. Kolomnya: { $columns }.
usage-today = { $value } bukan hari yang ada untuk --today atau KERMA_TODAY. Contoh: 2026-11-24.
usage-no_home = Folder pengguna tidak diketahui. Isi variabel HOME.
usage-state = { $state } bukan keadaan tindak lanjut, atau cocok dengan lebih dari satu. Pilih: { $states }.
usage-office_nothing = Sebutkan daerah, kementerian, atau --zone. Contoh: kerma office set 32.73.
usage-file = Berkas { $file } tidak dapat dibaca: { $cause }. Tidak ada yang ditulis.
usage-file_missing = Berkas { $file } tidak ada. Periksa nama dan foldernya.
usage-no_terminal = Layar memerlukan terminal, dan di sini tidak ada. Tanpa layar: kerma review --linear, kerma list, kerma show, kerma checklist set.
usage-dumb_terminal = Terminal ini (TERM=dumb) tidak dapat menampilkan layar. Tanpa layar: kerma review --linear, kerma list, kerma show, kerma checklist set.

# what is refused here
refused-not_found = Tidak ada catatan { $id }. Semua nomor: { $verb }.
refused-number = { $number } bukan nomor rekomendasi. Semua nomor: kerma checklist show.
refused-region_unknown = { $region } tidak dikenal sebagai daerah. Tulis kode atau nama lengkapnya.
refused-region_near = { $region } tidak dikenal sebagai daerah. Mungkin: { $names }.
refused-region_ambiguous = { $region } dapat berarti lebih dari satu daerah: { $names }. Tulis kodenya.
refused-file_long = Berkas { $file } melebihi { $most } MiB; tidak ada yang ditulis. Bagi berkas itu, lalu impor satu per satu.
refused-sheet_full = Tabel ini melebihi yang dapat dimuat satu lembar; tidak ada yang ditulis. Ekspor sebagai CSV, atau persempit pencariannya.

# columns
head-id = Nomor
head-stage = Tahap
head-status = Status
head-due = Tenggat
head-attention = Perlu perhatian
head-agreements = Kerja sama
head-title = Judul
head-date = Tanggal
head-place = Tempat
head-addressed = Daerah dituju
head-recommendations = Rekomendasi
head-row = Baris data
head-line = Baris berkas
head-column = Kolom
head-value = Isi
head-fault = Yang perlu dibetulkan
head-warning = Yang perlu diketahui

# the office
told-ministry = Kementerian Dalam Negeri
office-unnamed = Belum disebut milik siapa; dipakai sebagai register kementerian
office-zone = Zona waktu: { $zone } ({ $from })
zone_from-set = ditetapkan kantor
zone_from-region = menurut daerahnya, Keppres 41/1987; belum diperiksa pada naskahnya
zone_from-ministry = menurut kedudukan kementerian
zone_from-system = menurut komputer ini
zone_from-default = bawaan

# what is told
told-yes = ya
show-example = { $id } (contoh, bukan data nyata)
told-no = belum
told-nothing_found = Tidak ada yang cocok.
told-no_checklists = Belum ada daftar rekomendasi. Buat dengan kerma checklist import BERKAS.
told-no_checklists_then = Dalam keadaan { $state } belum ada rapat dengan rekomendasi; kini ada { $count } daftar.
told-unparsed = Dicari sebagai kata biasa: { $text }
told-unknown_value = { $value } tidak dikenal untuk { $field }, jadi tidak ada yang cocok.
told-changed = Terakhir diubah { $who }, { $day } { $time }, revisi { $revision }
told-recommendation = { $number }. { $title } · { $done } dari { $all } sesuai
told-given = { $day }, { $who }
told-history = Revisi { $revision } · { $day } { $time } · { $who } · { $what }
told-undone_by = {"    "}diurungkan oleh revisi { $revision }
told-records = { $count } catatan
told-written = Tersimpan: { $what } (revisi { $revision }).
told-unchanged = Tidak ada yang berubah.
told-dry_run = Akan diubah: { $what }. Belum ada yang ditulis.
told-interrupted = Dihentikan; tidak ada yang ditulis. Impor lagi bila sudah siap.
told-interrupted_late = Ketika dihentikan, impor sedang ditulis dan sudah diselesaikan. kerma undo mengurungkannya.
told-declined = Tidak ada yang ditulis.
told-import = { $rows } baris: { $created } baru, { $updated } diperbarui, { $unchanged } tetap; { $partners } mitra baru.
told-duplicate = Baris data { $row } mungkin sama dengan { $id }: { $same }.
trouble-file_not_saved = { $file } tidak dapat ditulis: { $cause }. Register tidak berubah karenanya; pilih folder lain, lalu ulangi.
told-undo = Akan diurungkan: { $what } { $which }, { $day } { $time }, revisi { $revision }.
told-redo = Akan dipulihkan: perubahan { $which }, diurungkan { $day } { $time }, revisi { $revision }.
told-journal = Jurnal { $state }: { $entries } revisi, terakhir { $last_revision }, ujung rantai { $head }
told-first_bad = Revisi pertama yang tidak utuh: { $revision }
told-store = Penyimpanan { $state }: revisi { $revision }, { $records } catatan
told-store_unseen = Penyimpanan: tidak diperiksa, karena register hanya dibaca
told-progress = Membaca jurnal: { $percent }%
told-reading_file = Membaca { $file }: { $percent }%
told-reading_table = Membaca tabel
told-judging_rows = Memeriksa { $rows } baris
told-repair = Tabel untuk dibetulkan: { $file }. Betulkan menurut kolom fault, lalu impor berkas itu.
told-exported = { $rows } baris ditulis ke { $file }.
whole-whole = utuh
whole-torn = tidak selesai ditulis di ujungnya
whole-broken = rusak
whole-short = kehilangan revisi
whole-rebuilt = disusun kembali
whole-behind = tertinggal
whole-ahead = mendahului jurnal
ask-undo = Lanjutkan? [Y/t]
ask-redo = Pulihkan perubahan itu? [Y/t]
ask-overwrite = { $file } sudah ada. Ganti isinya? [Y/t]
ask-checklist_import = Tulis daftar dengan { $count } rekomendasi ini? [Y/t]

# tables that cannot be read, and what is passed over in those that can
unreadable-columns = Baris { $line } memuat lebih dari { $most } kolom; tidak ada yang ditulis. Periksa apakah ini tabel kerja sama.
unreadable-cell = Baris { $line } memuat sel lebih dari { $most } MiB; tidak ada yang ditulis. Periksa apakah ini tabel kerja sama.
unreadable-too_large = Tabel ini melebihi 6 juta sel atau 256 MiB; tidak ada yang ditulis. Bagi tabelnya, lalu impor satu per satu.
unreadable-quote = Tanda kutip yang dibuka di baris { $line } tidak ditutup, sehingga baris sesudahnya terbaca sebagai satu sel; tidak ada yang ditulis. Tutup tanda kutipnya, lalu impor lagi.
unreadable-archive = Berkas ini rusak atau terpotong; tidak ada yang ditulis. Buka di aplikasi tabel, simpan lagi sebagai XLSX atau CSV, lalu impor.
unreadable-archive_other = Berkas ini bukan buku kerja XLSX atau ODS; tidak ada yang ditulis. Simpan tabelnya sebagai XLSX, ODS, atau CSV.
unreadable-bomb = Isi berkas ini jauh lebih besar daripada berkasnya (batas { $most } MiB); tidak ada yang dibuka dan tidak ada yang ditulis.
unreadable-encrypted = Buku kerja ini dikunci dengan sandi; tidak ada yang ditulis. Buka dan simpan tanpa sandi, lalu impor.
unreadable-newer = Berkas ini bentuk { $format }, dari versi kerma yang lebih baru; tidak ada yang ditulis. Perbarui kerma, lalu impor lagi.
unreadable-record = Baris { $line } bukan catatan dari kerma export; tidak ada yang ditulis.
unreadable-old_workbook = Ini buku kerja bentuk lama (.xls atau .xlsb); tidak ada yang ditulis. Simpan sebagai XLSX atau CSV, lalu impor.

warning-repeated_column = Kolom { $column } berisi { $field }, seperti kolom { $first }; yang dibaca kolom { $first }.
warning-row_skipped = Baris { $line } bukan baris kerja sama dan tidak diimpor: { $text }
warning-rows_hidden = { $count } baris tersembunyi ikut diimpor, mulai baris { $line }.
warning-column_hidden = Kolom tersembunyi { $column } ikut dibaca.
warning-formulas_unvalued = Kolom { $column }: { $count } rumus tanpa hasil tersimpan, mulai baris { $line }; selnya dibaca kosong. Buka dan simpan berkasnya di lembar kerja lebih dulu.
warning-sheet_hidden = Lembar tersembunyi { $sheet } tidak dibaca.
warning-sheet_unread = Lembar { $sheet } tidak dibaca; satu lembar diimpor sekali jalan (--sheet NAMA).

# records that come in as they were exported
fault-record_twice = { $id } ada lebih dari sekali di berkas ini. Hapus salah satunya.
fault-record_differs = { $id } di register berbeda dari yang di berkas ini. Pakai --update untuk menggantinya.
fault-record_names_missing = Menyebut { $missing }, yang tidak ada di berkas ini maupun di register.
fault-record_unreadable = Isi ini tidak dapat menjadi catatan { $id }.

# verbs of the procedure
about-why = Menjelaskan mengapa suatu kerja sama belum dapat diajukan: giliran siapa, sampai kapan, apa yang kurang.
about-advance = Mengajukan suatu kerja sama ke tahap berikutnya.
about-answer = Menjawab apa yang ditanyakan tahap suatu kerja sama, tanpa memajukannya: jawaban disimpan bersama tahap itu.
example-answer = Batas yang hari liburnya belum dicatat sudah lewat, dan dari mana itu diketahui
about-return = Mengembalikan suatu kerja sama ke tahap sebelumnya; dokumennya tetap tercatat.
about-reject = Mencatat penolakan suatu kerja sama.
about-reopen = Membuka kembali kerja sama yang ditolak atau ditarik kembali, dengan alasannya.
about-suspend = Menangguhkan suatu kerja sama.
about-resume = Melanjutkan kerja sama yang ditangguhkan.
about-withdraw = Menarik kembali suatu kerja sama.
about-pass = Mengesampingkan syarat yang belum terpenuhi, dengan alasan; kewenangan administrator.
about-extend = Mencatat perpanjangan: naskah baru dengan masa berlaku lanjutan, terhubung dengan yang lama.
about-renew = Mencatat pembaruan: naskah baru yang menggantikan yang lama, terhubung dengannya.
about-amend = Mencatat adendum: naskah tambahan, terhubung dengan yang lama.
about-end = Mengakhiri suatu kerja sama; sebutkan dasarnya (Pasal 34 Permendagri 25/2020).
about-documents = Berkas yang dirujuk dokumen kerja sama.
about-documents_check = Mencari berkas rujukan yang berubah atau hilang; berakhir dengan kode 1 bila ada.
value-stage = TAHAP
value-paper = JENIS=NOMOR@TANGGAL[/TAHUN]
value-event = PERISTIWA=TANGGAL
value-months = BULAN
value-days = HARI
argument-on = Tanggal tindakan itu: 2026-11-20, 20/11/2026 (bawaan: hari ini)
argument-to = Tahap yang dituju, misalnya plan atau "penyusunan rencana"
argument-act_reason = Alasannya, dalam satu kalimat
argument-paper = Dokumen: dprd_approval=180/12@2026-11-20; tanggal boleh tidak ditulis
argument-event = Peristiwa dengan tanggalnya: dprd_received=2026-10-05
argument-note = Catatan pada tahap itu
argument-planned = Tahapnya baru direncanakan: tanggalnya boleh setelah hari ini
argument-until = Sampai kapan naskah baru itu berlaku
argument-ground = Dasar pengakhiran, misalnya "Tujuan tercapai"
argument-dormant_after = Bulan tanpa kegiatan sampai suatu kerja sama disebut tidak aktif
argument-review_after = Hari selama butir yang dinyatakan beres tidak muncul lagi dalam reviu
argument-stalled_after = Bulan tanpa pergerakan sampai suatu tahap disebut terhenti
example-why = Apa yang masih wajib untuk KS-0108
example-advance = Ke tahap berikutnya, dengan persetujuan DPRD
example-advance_event = Ke DPRD, dengan hari surat diterima sekretariatnya
example-advance_dry = Menunjukkan apa yang kurang; tidak ada yang ditulis
example-return = Kembali ke penyusunan rencana
example-reject = Mencatat bahwa Menteri menolak
example-reopen = Mencabut penolakan yang keliru
example-suspend = Menangguhkan sampai anggaran berubah
example-resume = Melanjutkannya lagi
example-withdraw = Mencatat bahwa kerja sama ditarik kembali
example-pass = Mengesampingkan syarat yang tidak dapat dipenuhi lagi
example-extend = Perpanjangan lima tahun, dengan naskahnya
example-renew = Pembaruan naskah tanpa dokumen
example-amend = Adendum dengan naskahnya
example-end = Mengakhiri karena tujuan tercapai
example-documents_check = Memeriksa semua berkas rujukan
example-office_dormant = Tidak aktif setelah 18 bulan tanpa kegiatan
example-office_review = Butir yang beres muncul lagi setelah 14 hari
example-office_stalled = Tahap yang sembilan bulan tidak bergerak disebut terhenti
usage-stage = { $stage } bukan tahap, atau cocok dengan lebih dari satu. Pilih: { $stages }.
usage-document = { $value } bukan bentuk --document. Contoh: --document dprd_approval=180/12@2026-11-20.
usage-event = { $value } bukan bentuk --event. Contoh: --event dprd_received=2026-10-05.
usage-months = { $value } bukan jumlah bulan. Contoh: --dormant-after 12.
usage-days = { $value } bukan jumlah hari. Contoh: --review-after 7.
refused-no_agreement = { $id } bukan kerja sama. Tahap dan tindakannya hanya ada pada kerja sama, misalnya KS-0009.
office-dormant_after = Tidak aktif setelah { $months } bulan tanpa kegiatan
office-review_after = Butir yang beres muncul lagi dalam reviu setelah { $days } hari
office-stalled_after = Tahap disebut terhenti setelah { $months } bulan tanpa pergerakan
head-paper = Dokumen
head-file = Berkas
head-state = Keadaan
lost-changed = berubah
lost-missing = tidak ada
lost-not_readable = tidak dapat dibaca
told-checking_files = Memeriksa berkas { $at } dari { $count }
told-files_whole = { $count } berkas diperiksa; semuanya seperti saat dirujuk.
told-files_lost = { $lost } dari { $count } berkas tidak lagi seperti saat dirujuk.
why-stage = Tahap: { $stage }
why-turn = Giliran: { $actor }, { $what }
why-clock = Batas { $until }, { $counted }; { $means }
why-clock_first = Batas { $until }; { $means }
why-clock_over = Batas { $until }, sudah lewat: { $means }
why-unanswered = bila tidak dijawab: { $means }
why-not_forwarded = bila tidak diteruskan: { $means }
why-clock_renewal = Batas { $until }, { $counted }; perpanjangan diajukan paling lambat { $by }
why-after_limit = sesudahnya: { $means }
why-clock_uncertain = Batas paling cepat ± { $until }; { $why }; { $means }
why-clock_unsure = Batas paling cepat ± { $until }, mungkin sudah lewat; { $why }. Periksa, lalu jawab dengan kerma answer NOMOR --answer holidays_unknown=over:ALASAN
why-clock_said = Batas paling cepat ± { $until }; { $why }. Menurut jawaban petugas sudah lewat: { $means }
why-clock_stopped = Batas { $until }; selesai { $on }, { $spent } dari { $limit } { $unit }
why-clock_stopped_uncertain = Batas paling cepat ± { $until }; { $why }; selesai { $on }
why-need_met = √ { $need }
why-need_unmet = □ { $need }
why-need_unknown = ? { $need }
why-after = Langkah berikutnya: { $line }

# rule packs and holidays
about-procedure = Paket aturan: prosedur yang dipakai register ini.
about-procedure_show = Menampilkan paket aturan dengan pasal tiap aturannya; tanpa nomor, yang terbaru.
about-procedure_check = Memeriksa berkas paket aturan; tidak ada yang ditulis.
about-procedure_rehearse = Menguji rancangan aturan di memori saja: kerja sama mana yang tahap, giliran, batas waktu, status, syarat atau perhatiannya berubah. Setiap tahap yang berjalan dinilai seakan-akan sudah tunduk pada rancangan, juga yang dimasuki sebelum tanggal berlakunya. Tidak ada yang ditulis
argument-rehearse_on = tanggal penilaian kedua aturan (bawaan: hari ini)
argument-rehearse_csv = tabel CSV: satu baris untuk tiap bagian yang berubah
example-procedure_rehearse = kerja sama yang berubah bila rancangan ini berlaku
example-procedure_rehearse_csv = per 1 Februari 2027, sebagai tabel
about-procedure_adopt = Memberlakukan paket aturan sejak tanggalnya.
about-holidays = Hari libur, yang tidak dihitung sebagai hari kerja.
about-holidays_add = Mencatat satu hari libur.
about-holidays_list = Menampilkan hari libur yang tercatat.
argument-pack = Nomor paket aturan: PK-0001
argument-toml = Sebagai berkas TOML yang dapat diperbaiki lalu diberlakukan
about-holidays_complete = Menyatakan bahwa hari libur suatu tahun sudah lengkap: sejak itu batas waktunya pasti.
argument-holiday_year = Tahunnya: 2027
example-holidays_complete = Semua hari libur 2027 sudah dicatat
value-year = TAHUN
refused-holiday_year = { $text } bukan tahun. Contoh: 2027. Tidak ada yang ditulis.
argument-holiday_date = Tanggalnya: 2027-03-10 atau 10/3/2027
argument-holiday_name = Namanya: "Idul Fitri 1448 H"
value-pack = PAKET
value-name = NAMA
example-procedure_show = Menampilkan prosedur yang berlaku dengan pasalnya
example-procedure_toml = Menulis berkasnya untuk diperbaiki
example-procedure_check = Memeriksa berkas itu sebelum diberlakukan
example-procedure_adopt = Memberlakukannya sejak tanggal di dalamnya
example-holidays_add = Mencatat hari libur; jam hari kerja tahun itu lalu melewatinya
example-holidays_list = Menampilkan hari libur yang tercatat
head-holiday = Hari libur
told-pack_sound = Paket aturan ini dapat diberlakukan.
told-holidays = Batas waktu dalam tahun yang hari liburnya belum lengkap tidak pasti. Tambahkan: kerma holidays add TANGGAL NAMA; bila sudah semua: kerma holidays complete TAHUN.
refused-pack_not_text = { $file } bukan berkas teks UTF-8; tidak ada yang ditulis. Simpan sebagai UTF-8, lalu coba lagi.
refused-holiday_date = { $text } bukan tanggal yang lengkap. Contoh: 2027-03-10, 10/3/2027. Tidak ada yang ditulis.
procedure-pack = { $id } · versi { $version } · berlaku sejak { $from }
procedure-source = Sumber: { $source }
procedure-route = Rute { $kinds }
procedure-words = { $words }
procedure-does = { $actor } { $what }
procedure-turn = Giliran
procedure-bypass = Jalan langsung
procedure-paper = Dokumen
procedure-event = Peristiwa
procedure-condition = Syarat
procedure-clock = Batas waktu
procedure-next = Berikutnya: { $stages }
procedure-levels = hanya { $levels }
procedure-kinds = hanya { $kinds }
procedure-when = setelah { $facts }
procedure-until = sampai ada salah satu: { $facts }
procedure-unless = tidak perlu bila ada: { $facts }
procedure-again = diperiksa lagi
procedure-technical = hanya kerja sama teknik
procedure-optional = diberitahukan, tidak menghalangi
procedure-needed = wajib dicatat
procedure-owed = wajib, dan tidak menghalangi
procedure-deemed_by = dianggap dimiliki bila semuanya ada: { $papers }
procedure-renewal = perpanjangan diajukan paling lambat { $months } bulan sebelum berakhir
procedure-orders = Urutan peristiwa
procedure-order_needed = harus sudah dicatat
procedure-order = { $earlier } mendahului { $later }
procedure-partners = Mitra menurut jenis
procedure-partner = { $kinds }
procedure-among_others = {" "}(antara lain)
procedure-dated_by = bila belum dicatat, tanggal { $paper } yang dipakai
procedure-over = { $length } { $unit } lewat
procedure-length = { $length } { $unit } sejak { $event }
procedure-silence = bila lewat: { $means }
procedure-term = Jangka waktu
procedure-term_most = Paling lama
procedure-years = { $years } tahun
procedure-extension = Perpanjangan
procedure-months = { $months } bulan sebelum berakhir
procedure-grounds = Berakhir karena
procedure-open = Tanpa tanggal berakhir
procedure-open_renewed = naskah dapat diperbarui dengan kesepakatan
procedure-yearly = Kewajiban tahunan
procedure-duty = { $actor }
procedure-duty_to = { $actor } kepada { $to }
procedure-year_before = tentang tahun sebelumnya
procedure-same_year = untuk tahun berjalan
procedure-due = Paling lambat
day-of_year = { $day } { $month ->
    [1] Januari
    [2] Februari
    [3] Maret
    [4] April
    [5] Mei
    [6] Juni
    [7] Juli
    [8] Agustus
    [9] September
    [10] Oktober
    [11] November
   *[12] Desember
}
procedure-contents = Isi dokumen menurut aturan

line-missing_document = Belum dapat diajukan: { $document } { $state } ({ $basis }). Sertakan: --document { $code }=NOMOR@TANGGAL.
line-missing_event = Belum dapat diajukan: { $event } belum dicatat ({ $basis }). Sertakan: --event { $code }=TANGGAL.
line-question = { $question } Jawab: --answer { $code }=NILAI. Nilai: { $values }.
line-question_reason = { $question } Jawab: --answer { $code }=NILAI:ALASAN. Nilai: { $values }.
line-answer = { $value } ({ $words })
ask-answer = Jawaban (nomor):
ask-answer_reason = Alasan:
line-reason_missing = Tuliskan alasan yang sah: --reason. Tidak ada yang berubah.

# Reviu dan berita acaranya
about-review = Reviu: apa yang diputuskan dan apa yang belum
about-review_decide = Putuskan satu butir: beres, perlu tindakan, atau tunda
about-review_sign = Tanda tangani berita acara reviu Anda
about-minute = Berita acara reviu
about-minute_list = Semua berita acara reviu, yang terbaru lebih dulu
about-minute_show = Satu berita acara reviu dalam 80 kolom atau sebagai Markdown
argument-review_status = Berapa yang diputuskan dan berapa yang belum; juga tanpa opsi
argument-matter = Nomor kerja sama (KS-0009) atau tindak lanjut (DP-2021-03/4/36)
argument-minute = Nomor berita acara, misalnya BA-2026-001
argument-outcome_decided = fine (beres), action (perlu tindakan) atau postpone (tunda)
argument-decided_note = Apa tindakannya, atau catatan
argument-decided_who = Siapa yang menindaklanjuti
argument-decided_until = Tanggal butir ini kembali
argument-markdown = Sebagai Markdown
value-outcome = PUTUSAN
example-review_status = Berapa butir yang belum direviu
example-review_decide = Perlu tindakan: apa, oleh siapa, sampai kapan
example-review_fine = Beres; muncul lagi setelah seminggu, atau bila berubah
example-review_postpone = Tunda sampai suatu tanggal
example-review_sign = Tanda tangani reviu yang terbuka
example-minute_list = Semua berita acara reviu
example-minute_show = Berita acara sebagai teks
example-minute_markdown = Berita acara sebagai Markdown ke dalam berkas
usage-outcome = { $outcome } bukan putusan reviu. Pilih: { $outcomes }.
refused-no_review = Tidak ada reviu yang terbuka. Tidak ada yang berubah; putuskan satu butir lebih dulu: kerma review decide.
review-begun = { $id }, dimulai { $since }: { $decided } butir diputuskan
review-left = { $count } butir belum direviu
told-no_minutes = Belum ada berita acara reviu.
head-signed_minute = Ditandatangani

# perintah yang dikirim lagi
value-command = PERINTAH
value-answer = KODE=NILAI[:ALASAN]
argument-command = Kirim lagi dengan nomor ini; yang sudah tersimpan dengan nomor itu tidak ditulis dua kali
argument-answer = Jawaban atas pertanyaan yang jawabannya disimpan; dapat diulang
usage-command = { $value } bukan nomor perintah. Nomornya 26 huruf dan angka, seperti yang diberitahukan.
usage-answer = --answer { $value }: tulis KODE=NILAI atau KODE=NILAI:ALASAN, setiap kode satu kali.
usage-answer_code = --answer: { $code } bukan kode pertanyaan. Pilih: { $known }.
usage-answer_value = --answer: { $value } bukan jawaban atas { $code }. Pilih: { $known }.
usage-changes_only = { $option } hanya untuk perintah yang mengubah satu hal. Tidak ada yang berubah; ulangi tanpa { $option }.
told-sent_before = Sudah tersimpan: { $what } (revisi { $revision }, { $day } { $time }). Tidak ditulis lagi.
refused-command_taken = Perintah { $command } sudah dikirim { $by }: { $verb } (revisi { $revision }). Tidak ada yang berubah; kirim ini tanpa --command.

# yang tidak diberikan sistem kepada program
limits-files = Sistem membolehkan terlalu sedikit berkas dibuka bersamaan. Tidak ada yang berubah; naikkan batasnya: ulimit -n 256.
limits-length = Sistem hanya membolehkan berkas yang sangat pendek. Tidak ada yang berubah; naikkan batasnya: ulimit -f unlimited.
limits-memory = Sistem memberi terlalu sedikit memori. Tidak ada yang berubah; naikkan batasnya: ulimit -v unlimited.
limits-threads = Sistem memberi terlalu sedikit utas untuk layar. Tidak ada yang berubah; tutup program lain atau naikkan batasnya: ulimit -u 4096.
