# The review, its decisions and its minutes.

decide-fine = beres
decide-action = perlu tindakan
decide-postpone = tunda

propose-activate = catat kegiatan
propose-extend = perpanjang
propose-renew = perbarui
propose-end = akhiri

act-decide = keputusan reviu
act-minute_sign = penandatanganan berita acara reviu

refused-no_matter = { $id } tidak ada untuk direviu. Tidak ada yang berubah; periksa nomornya.
refused-what_missing = Tuliskan tindakan yang diperlukan.
refused-who_missing = Tuliskan siapa yang menindaklanjuti.
refused-until_missing-action = Isi tenggat tindakan, misalnya besok, +10hk atau 28/2/2026.
refused-until_missing-postpone = Isi tanggal butir ini kembali, misalnya besok, +10hk atau 28/2/2026.
refused-until_partial = { $date } belum menyebut hari. Isi tanggal lengkap, misalnya 28/2/2026.
refused-until_past = { $day } sudah lewat. Isi tanggal hari ini atau sesudahnya.
refused-until_today = Butir yang ditunda kembali paling awal besok. Isi tanggal sesudah hari ini.
refused-too_many_minutes = Nomor berita acara reviu tahun ini sudah habis. Tidak ada yang berubah.
refused-not_author = { $id } adalah reviu { $author }, dan hanya { $author } yang dapat menandatanganinya. Tidak ada yang berubah.
refused-signed_already = { $id } sudah ditandatangani pada { $day }. Tidak ada yang berubah.
refused-review_empty = { $id } belum memuat keputusan. Tidak ada yang berubah; putuskan satu butir lebih dulu.
refused-minute_signed = Keputusan { $id } tetap: { $minute } sudah ditandatangani. Tidak ada yang berubah; urungkan penandatanganannya lebih dulu.

# Berita acara reviu
minute-title = Berita acara reviu { $id }
minute-office = Kantor
minute-author = Pereviu
minute-begun = Dimulai
minute-day = { $day }
minute-matters = Butir
minute-all = seluruh register
minute-decided = Diputuskan
minute-counts = { $all } butir: { $action } perlu tindakan, { $postponed } ditunda, { $fine } beres{ $left }
minute-left = ; { $count } belum direviu
minute-register = Register
minute-revision = revisi { $revision }
minute-head = Rantai jurnal
minute-text = { $text }
minute-section-action = Perlu tindakan ({ $count })
minute-section-postpone = Ditunda ({ $count })
minute-section-fine = Beres ({ $count })
minute-matter = { $id } { $title }
minute-because = Sebab: { $reasons }
minute-action = Tindakan: { $what }
minute-note = Catatan: { $note }
minute-who_until = Oleh: { $who }, sampai { $until }
minute-who = Oleh: { $who }
minute-until = Kembali: { $until }
minute-decided_on = Diputuskan: { $on }
minute-signed = Ditandatangani dalam register oleh { $author } pada { $day }.
minute-open = Belum ditandatangani: reviu { $author } ini masih terbuka.

# Usul: dihidupkan atau diakhiri
proposal-expired = Berakhir { $until }, { $span } yang lalu; belum diperbarui dan belum dicatat berakhirnya.
proposal-ends = Berakhir { $until }, { $days } hari lagi.
proposal-ends-partial = Berakhir { $until }; harinya tidak tercatat.
proposal-after_end = Perpanjangan diminta sebelum berakhir; sesudahnya kerja sama dilanjutkan dengan naskah baru.
proposal-dormant = Kegiatan terakhir { $on }, { $span } yang lalu; tidak aktif setelah { $months } bulan.
proposal-grounds = Pengakhiran dicatat dengan tanggal dan alasannya.
