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

# Perubahan sejak keadaan yang lalu.
changes-agreement = { $region } – { $partner }
changes-agreement_alone = { $region }
changes-partner = mitra { $name }
changes-answer = { $region }, rekomendasi { $number }
changes-checklist = { $title }
changes-minute = reviu oleh { $author }
changes-decided = reviu { $matter }
changes-pack = aturan { $version }
changes-office = kantor
changes-holidays = hari libur
changes-record = Catatan
changes-made = baru dicatat
changes-made-answer = baru: { $state }{ $more }
changes-made-decided = diputuskan: { $outcome }
