# Kata yang dipakai di mana-mana. Names carry the codes of the command line's promises.

status-exploring = penjajakan
status-in_process = dalam proses
status-in_force = berlaku
status-notice = masa pemberitahuan
status-expired = berakhir
status-dormant = tidak aktif
status-rejected = ditolak
status-ended = diakhiri
status-suspended = ditangguhkan
status-withdrawn = ditarik kembali

activity-active = aktif
activity-dormant = tidak aktif
activity-unknown = kegiatan belum tercatat
procedure-yes = ya
procedure-no = tidak

stage-initiative = prakarsa
stage-exploration = penjajakan
stage-letter_of_intent = pernyataan kehendak
stage-plan = penyusunan rencana
stage-dprd = persetujuan DPRD
stage-verification = verifikasi
stage-drafting = rancangan naskah
stage-negotiation = pembahasan naskah
stage-approval = persetujuan Menteri
stage-signature = penandatanganan
stage-implementation = pelaksanaan
stage-offer = tawaran diterima
stage-interministerial = rapat antarlembaga
stage-licence = izin lembaga
stage-yearly_plan = rencana tahunan

kind-twin = KSDPL kembar
kind-other_regional = KSDPL lainnya
kind-institution = KSDLL lainnya
kind-continuation = KSDLL penerusan
kind-continuation_nonprofit = KSDLL nirlaba

level-province = provinsi
level-regency = kabupaten
level-city = kota
level-institution = lembaga
level-international_organisation = organisasi internasional

followup-done = sesuai rekomendasi
followup-under_way = belum sesuai rekomendasi
followup-not_begun = belum ditindaklanjuti
followup-cannot = tidak dapat ditindaklanjuti

field-region = Daerah
field-region_name = Nama daerah
field-partner = Mitra
field-partner_native = Nama asli mitra
field-partner_level = Tingkat mitra
field-country = Negara
field-kind = Jenis
field-instrument = Naskah
field-instrument_number = Nomor naskah
field-signed = Ditandatangani
field-until = Berakhir
field-areas = Bidang
field-note = Catatan
field-source = Sumber
field-verified = Diperiksa

nothing = {""}

sentence = { $id } { $state }{ $concern }{ $unknown }
sentence-number = { $id }{ $example }
sentence-ends = { $state }.
sentence-notice = { $state }, masa pemberitahuan sejak { $from }.
sentence-dormant = { $state }, tanpa kegiatan { $span }.
sentence-in_force-open = berlaku sejak { $signed }, tanpa tanggal berakhir: naskah dapat diperbarui dengan kesepakatan (Pasal 42 Permendagri 25/2020)
sentence-in_force-endless = berlaku sejak { $signed }, tanggal berakhirnya belum dicatat: jangka waktu paling lama 5 tahun (Pasal 32 Permendagri 25/2020)
sentence-in_force-since = berlaku sejak { $signed }
sentence-in_force-until = berlaku sejak { $signed } sampai { $until }
sentence-renewed = { $since }, diperpanjang dengan sendirinya sampai { $end }, ke-{ $nth }
sentence-renewed-unknown = { $since }, diperpanjang dengan sendirinya; panjang perpanjangan belum dicatat
sentence-expired = berakhir { $when }.
sentence-expired-next = {" "}Penerusnya atau pengakhirannya belum tercatat.
when-day = { $date }
when-part = { $date }
sentence-letter_of_intent = baru sampai Pernyataan Kehendak Kerja Sama, { $signed }.
sentence-signed-later = ditandatangani { $signed }, setelah hari ini.
sentence-unsigned = dalam penjajakan.
sentence-unsigned-until = dalam penjajakan, dicatat sampai { $until }.
sentence-unstaged = tahap belum dicatat.
sentence-unstaged-until = tahap belum dicatat; menurut catatan berakhir { $until }.
sentence-no_relations = {" "}Tanpa hubungan diplomatik dengan negara mitra: cek syarat (Pasal 5 Permendagri 25/2020).
sentence-ending = {" "}Berakhir { $days ->
    [0] hari ini
   *[other] dalam { $days } hari
}: siapkan perpanjangan (Pasal 33 Permendagri 25/2020).
sentence-ending-partial = {" "}Berakhir ± { $until }: pastikan tanggalnya, siapkan perpanjangan (Pasal 33 Permendagri 25/2020).
sentence-loi_lapsed = {" "}Masa berlakunya paling lama 1 tahun, berakhir { $lapsed } (Pasal 13 ayat (3) Permendagri 25/2020).
sentence-no_partner = {" "}Mitra belum dicatat.
sentence-no_kind = {" "}Jenis belum dicatat.
sentence-no_date = {" "}Tanggal penandatanganan belum dicatat.
sentence-unknown = {" "}Kegiatan belum tercatat. Tahap belum dicatat.

# masalah dan apa yang harus dilakukan
trouble-held = Register sedang dipakai { $who } (proses { $pid }) sejak { $day } { $time }. Tidak ada yang berubah; ulangi setelah register dilepas.
trouble-held_unnamed = Register sedang dipakai proses lain. Tidak ada yang berubah; ulangi setelah register dilepas.
trouble-not_permitted = Anda tidak berwenang untuk itu. Tidak ada yang berubah.
trouble-read_only = Register dibuka hanya untuk dibaca. Tidak ada yang berubah.
trouble-not_saved = Belum tersimpan: { $cause }. Tidak ada yang berubah; periksa ruang dan hak tulis, lalu ulangi.
trouble-unknown = Tidak diketahui apakah ini tersimpan: { $cause }. Kirim baris yang sama lagi dengan --command { $command }: yang sudah ada tidak ditulis dua kali.
trouble-unreadable = Register tidak dapat dibaca: { $cause }. Tidak ada yang berubah; periksa folder dan hak bacanya.
trouble-foreign = Register ini milik pengguna lain dan hanya dapat dilihat. Tidak ada yang berubah; jalankan kerma sebagai pemiliknya.
trouble-another = Folder register ini atau jurnalnya telah diganti sejak dibuka. Tidak ada yang ditulis, dan yang belum tersimpan tetap menjadi konsep; tutup kerma lalu jalankan lagi.
trouble-unanswered = Register tidak menjawab. Tidak ada yang berubah; jalankan kerma verify.
trouble-broken = Jurnal rusak mulai revisi { $revision }. Semua revisi sebelumnya terbaca dan berkas jurnal tidak diubah. Pulihkan jurnal dari cadangan; sampai itu tidak ada yang dapat diubah.
revisions-one = revisi { $revision }
revisions-many = revisi { $first_revision } sampai { $last_revision }
trouble-short = Jurnal berakhir sebelum { $revisions } yang pernah disimpan, seperti setelah cadangan lama dipulihkan. Jurnal dan penyimpanan dibiarkan seperti adanya. Pulihkan jurnal yang lebih baru, atau lanjutkan dari jurnal ini dengan kerma rebuild --accept-older, yang tetap menyimpan keduanya; sampai itu tidak ada yang dapat diubah.
trouble-other_hash = Jurnal memuat revisi { $revision } yang lain daripada yang pernah disimpan, seperti jurnal register lain. Jurnal dan penyimpanan dibiarkan seperti adanya. Pulihkan jurnal yang semula, atau lanjutkan dari jurnal ini dengan kerma rebuild --accept-older, yang tetap menyimpan keduanya; sampai itu tidak ada yang dapat diubah.
trouble-newer = Register ini dibuat versi kerma yang lebih baru (format { $format }). Tidak ada yang berubah; pasang versi itu.
trouble-unreadable_records = { $count } catatan tidak terbaca sebagai jenisnya dan karena itu tidak tampil: { $ids }. Isinya tetap disimpan; lihat dengan kerma show.
trouble-forged = Rantai jurnal utuh, tetapi isinya tidak mungkin ditulis kerma. Semuanya tetap terbaca; bandingkan dengan cadangan.
trouble-output = Jawaban tidak dapat ditulis: { $cause }. Yang sudah tersimpan di register tetap tersimpan.

# sebab sebuah berkas gagal
cause-missing = berkas atau foldernya tidak ada
cause-full = penyimpanan penuh
cause-quota = jatah penyimpanan habis
cause-too_large = berkas terlalu besar
cause-longer = melebihi { $most } MiB
cause-permission = tidak ada hak untuk itu
cause-read_only = sistem berkas hanya dapat dibaca
cause-folder = itu sebuah folder
cause-not_folder = itu bukan folder
cause-not_empty = foldernya tidak kosong
cause-exists = sudah ada berkas dengan nama itu
cause-name = namanya terlalu panjang atau tidak dapat dipakai
cause-link = itu sebuah tautan, atau tautan yang berputar
cause-other_disk = letaknya di penyimpanan lain
cause-device = perangkat penyimpanan gagal
cause-no_device = perangkatnya tidak ada
cause-busy = sedang dipakai program lain
cause-again = sedang dipakai; ulangi sebentar lagi
cause-locks = sistem tidak dapat menguncinya
cause-descriptors = terlalu banyak berkas terbuka
cause-memory = memori tidak cukup
cause-invalid = sistem tidak dapat melakukannya di sini
cause-closed = salurannya sudah ditutup
cause-pipe = itu sebuah pipa, bukan berkas biasa
cause-is_device = itu sebuah perangkat, bukan berkas biasa
cause-socket = itu sebuah soket, bukan berkas biasa
cause-network = penyimpanan jaringan tidak menjawab
cause-unsupported = sistem berkasnya tidak mendukung itu
cause-no_terminal = itu bukan terminal
cause-interrupted = terhenti di tengah jalan
cause-content = isinya tidak seperti yang seharusnya
cause-short = isinya terpotong
cause-number = galat sistem { $number }
cause-unknown = sebabnya tidak dikenal
cause-link_not_followed = ini tautan, dan di sana tautan tidak diikuti
cause-not_file = ini bukan berkas biasa
cause-foreign = pemiliknya bukan pemilik folder tempatnya berada
cause-others_open = pengguna lain dapat membukanya; tutup dengan chmod -R go-rwx { $word }
cause-second_name = berkas ini punya nama kedua di tempat lain (tautan keras)
cause-kept = di sana hanya kerma yang menulis: itu folder register atau berkas pribadi
cause-unfit = perubahan { $id } tidak cocok dengan catatannya
cause-journal_lost = jurnal tidak dapat dibaca lagi
cause-store = penyimpanannya gagal
cause-at = { $path }: { $cause }

# apa yang diperbaiki
mended-behind = Penyimpanan tertinggal dari jurnal: revisi { $first_revision } sampai { $last_revision } ditambahkan. Tidak ada yang hilang.
mended-missing = Penyimpanan tidak ada dan disusun kembali dari jurnal. Tidak ada yang hilang.
mended-unreadable = Penyimpanan tidak terbaca: dipindahkan ke { $kept } dan disusun kembali dari jurnal. Tidak ada yang hilang.
mended-unequal = { $records } catatan di penyimpanan berbeda dari jurnal: penyimpanan dipindahkan ke { $kept } dan disusun kembali.
mended-torn = { $bytes } bita di ujung jurnal tidak selesai ditulis dan dipindahkan ke { $kept }. Semua yang sudah dinyatakan tersimpan tetap ada.
odd-runs_back = { $count } entri bertanggal lebih awal daripada entri sebelumnya, mulai revisi { $revision }: jam komputer pernah keliru. Tidak ada yang hilang.
odd-beyond_reason = { $count } entri bertanggal di tahun yang tidak masuk akal, mulai revisi { $revision }: jurnal pernah ditulis dengan cara lain.
odd-same_command = { $count } entri memakai perintah entri yang lebih awal, mulai revisi { $revision }: jurnal pernah ditulis dengan cara lain.
odd-empty = { $count } entri tidak mengubah apa pun, mulai revisi { $revision }: jurnal pernah ditulis dengan cara lain.
mended-unfinished = { $bytes } bita di ujung jurnal tidak selesai ditulis; bita itu tidak dibaca dan dibiarkan seperti adanya.
mended-accepted = { $from }{ $kept }
mended-accepted-short = Register dilanjutkan dari revisi { $last_revision } jurnal; tidak ada lagi di jurnal: { $revisions }.
mended-accepted-other = Register dilanjutkan dari jurnal yang ada sekarang.
mended-accepted-kept = {" "}Penyimpanan yang mengenal isi sebelumnya disimpan di { $kept }.
told-clock_behind = Tanggal { $now } lebih awal daripada perubahan terakhir: perubahan ini dicatat bertanggal { $last }. Periksa tanggal komputer.

# tindakan dalam riwayat
act-office_set = penetapan kantor
act-import = impor tabel
act-import_records = impor catatan
act-checklist_import = impor daftar rekomendasi
act-checklist_set = tindak lanjut
act-advance = pengajuan ke tahap berikutnya
act-pass = pengesampingan syarat
act-return = pengembalian
act-reject = penolakan
act-withdraw = penarikan kembali
act-end = pengakhiran
act-suspend = penangguhan
act-resume = pelanjutan
act-reopen = pembukaan kembali
act-extend = perpanjangan
act-renew = pembaruan
act-amend = adendum
act-set = perubahan isian
act-activity = catatan kegiatan
act-new = catatan baru
act-void = pembatalan catatan
act-procedure_adopt = pengesahan paket aturan
act-answer = jawaban
act-holidays_complete = pernyataan hari libur lengkap
edit-answered = { $step }, { $answers }
act-holidays_add = penambahan hari libur
act-undo = perubahan diurungkan
act-redo = perubahan dipulihkan
