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

attention-no_relations = tanpa hubungan diplomatik
attention-expired = berakhir
attention-ending = segera berakhir
attention-loi_lapsed = pernyataan kehendak lewat satu tahun
attention-no_partner = tanpa mitra
attention-no_kind = tanpa jenis
attention-no_date = tanpa tanggal

activity-active = aktif
activity-dormant = tidak aktif
activity-unknown = kegiatan belum tercatat

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
field-signed = Ditandatangani
field-until = Berakhir
field-areas = Bidang
field-note = Catatan
field-source = Sumber
field-verified = Diperiksa

nothing = {""}

sentence = { $id } { $state }{ $concern } { $unknown }
sentence-in_force-open = berlaku sejak { $signed }, tanpa tanggal berakhir: naskah dapat diperbarui dengan kesepakatan (Pasal 42 Permendagri 25/2020).
sentence-in_force-since = berlaku sejak { $signed }.
sentence-in_force-until = berlaku sejak { $signed } sampai { $until }.
sentence-expired = berakhir { $until }.
sentence-expired-next = {" "}Penerusnya atau pengakhirannya belum tercatat.
sentence-letter_of_intent = baru sampai Pernyataan Kehendak Kerja Sama, { $signed }.
sentence-signed-later = ditandatangani { $signed }, setelah hari ini.
sentence-unsigned = dalam penjajakan.
sentence-unsigned-until = dalam penjajakan, dicatat sampai { $until }.
sentence-no_relations = {" "}Tanpa hubungan diplomatik dengan negara mitra: cek syarat (Pasal 5 Permendagri 25/2020).
sentence-ending = {" "}Berakhir { $days ->
    [0] hari ini
   *[other] dalam { $days } hari
}: siapkan perpanjangan (Pasal 33 Permendagri 25/2020).
sentence-ending-partial = {" "}Berakhir ± { $until }: pastikan tanggalnya, siapkan perpanjangan (Pasal 33 Permendagri 25/2020).
sentence-loi_lapsed = {" "}Berlaku paling lama 1 tahun, lewat sejak { $lapsed } (Pasal 13 Permendagri 25/2020).
sentence-no_partner = {" "}Mitra belum dicatat.
sentence-no_kind = {" "}Jenis belum dicatat.
sentence-no_date = {" "}Tanggal penandatanganan belum dicatat.
sentence-unknown = Kegiatan belum tercatat. Tahap belum dicatat.
