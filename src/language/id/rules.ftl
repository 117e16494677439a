# Penolakan, kekeliruan, peringatan, keraguan: apa yang terjadi, apa yang tetap, apa langkah berikutnya.

unreadable-binary = Berkas ini bukan teks; tidak ada yang ditulis. Simpan sebagai CSV atau teks UTF-8, lalu impor lagi.
unreadable-encoding = Baris { $line } bukan UTF-8; tidak ada yang ditulis. Simpan berkas sebagai UTF-8, lalu impor lagi.
unreadable-empty = Berkas ini kosong; tidak ada yang ditulis. Baris pertama harus berisi judul kolom.

doubt-date_missing = Tanggal rapat tidak ditemukan; daftar dibuat tanpa tanggal.
doubt-date_ambiguous = "{ $text }" dibaca sebagai { $date }, hari lebih dulu. Periksa tanggalnya.
doubt-weekday_differs = "{ $text }": hari itu bukan hari dari { $date }. Tanggalnya yang dipakai; periksa.
