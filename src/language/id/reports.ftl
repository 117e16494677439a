# Coverage, calendar, frequency, changes, and the state of another day.

as_of-day = per { $day }
as_of-day-known = per { $day }, { $known }
as_of-latest = { $given } dibaca sebagai hari terakhirnya, { $day }.
as_of-looked = Dicari dalam keadaan { $state }.
known-revision = diketahui revisi { $revision }
known-day = diketahui { $day }
refused-no_revision = Revisi { $revision } belum ada; yang terakhir { $newest }. Pilih revisi sampai { $newest }, atau sebuah tanggal.
usage-reads_only = { $option } hanya untuk perintah yang membaca. Tidak ada yang berubah; ulangi tanpa { $option }.
argument-as_of = Keadaan per tanggal ini, misalnya 8/3/2021; hanya untuk membaca
argument-known = Menurut yang sudah diketahui pada tanggal atau revisi ini; hanya untuk membaca
value-known = TANGGAL|REVISI
