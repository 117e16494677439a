# Why a matter needs somebody.

attention-no_relations = tanpa hubungan diplomatik
attention-stage_past = waktu tahap sudah habis
attention-stage_near = waktu tahap segera habis
attention-loi_lapsed = pernyataan kehendak lewat satu tahun
attention-loi_ending = pernyataan kehendak segera lewat satu tahun
attention-expired = berakhir
attention-ending = segera berakhir
attention-notice = masa pemberitahuan
attention-dormant = tidak aktif
attention-report_missing = laporan tahunan belum ada
attention-report_due = laporan tahunan jatuh tempo
attention-plan_due = rencana tahunan jatuh tempo
attention-recommendation_overdue = rekomendasi lewat tenggat
attention-evidence_missing = bukti belum ada
attention-paper_missing = berkas tidak ditemukan
attention-paper_changed = berkas berubah
attention-bad_order = urutan tanggal janggal
attention-likely_duplicate = mungkin ganda
attention-unequal_level = tingkat tidak setara
attention-no_partner = tanpa mitra
attention-no_kind = tanpa jenis
attention-no_date = tanpa tanggal

# Each reason as a sentence
cause-clock_near = Waktu tahap ini ({ $stage }) habis pada { $until }. Sesudahnya: { $means }.
cause-clock_uncertain = Waktu tahap ini ({ $stage }) habis paling cepat ± { $until }; { $why }.
cause-clock_unsure = Waktu tahap ini ({ $stage }) mungkin sudah habis, paling cepat ± { $until }; { $why }. Periksa, lalu jawab di w.
cause-clock_over = Waktu tahap ini ({ $stage }) habis pada { $until }: { $means }.
cause-licence_ending = Izin prinsip berakhir { $until }; perpanjangan diajukan paling lambat { $due }.
cause-licence_over = Izin prinsip berakhir { $until }.
cause-silent = Tidak ada jawaban dalam waktu tahap ini ({ $stage }): { $means }.
cause-letter_ending = Pernyataan Kehendak Kerja Sama berlaku sampai { $until }: lanjutkan ke tahap berikutnya, atau tanda tangani yang baru.
cause-letter_lapsed = Pernyataan Kehendak Kerja Sama berlaku sampai { $until }; akibatnya tidak diatur. Perbarui, lanjutkan, atau akhiri.
cause-term_ending = Berakhir { $until }: perpanjang, perbarui, atau akhiri.
cause-term_over = Berakhir { $until }; penerusnya atau pengakhirannya belum tercatat.
cause-notice_window = Berakhir { $until }. Surat perpanjangan dapat dibaca paling cepat { $from }, atau paling lambat { $from }.
cause-notice_own = Berakhir { $until }; naskahnya meminta pemberitahuan { $months } bulan sebelumnya: sejak { $from }.
cause-dormant = Tanpa kegiatan { $span }, terakhir { $last }: catat kegiatan, atau perpanjang, perbarui, akhiri.
cause-report_missing = Dokumen "{ $name }" { $year } belum ada: bila selama satu tahun tidak dilaporkan, Menteri tidak menyetujui rencana berikutnya.
cause-duty_due = Dokumen "{ $name }" { $year } disampaikan{ $to } paling lambat { $due }.
cause-duty_open = Dokumen "{ $name }" { $year } belum ada.
cause-to = {" "}kepada { $actor }
cause-recommendation_due = Tenggat daftar periksa { $due }: { $state }.
cause-evidence = Tercatat sesuai rekomendasi tanpa bukti: isi satu kalimat, dokumen atau tautan.
cause-valid_reason = Tercatat tidak dapat ditindaklanjuti tanpa alasan yang sah: isi alasannya.
cause-file_missing = Berkas dokumen "{ $name }" tidak ditemukan pada { $on }.
cause-file_changed = Berkas dokumen "{ $name }" bukan lagi yang dicatat, dilihat pada { $on }.
cause-end_before_signing = Berakhir { $until }, sebelum ditandatangani ({ $signed }): betulkan salah satu tanggalnya.
cause-steps_out_of_order = Ada tahap yang dimulai sebelum tahap di depannya: betulkan tanggal tahapnya.
cause-signed_ahead = Ditandatangani { $signed }, yang belum tiba: betulkan tanggalnya, atau catat sebagai Target tanda tangan.
cause-signed_before_stages = Ditandatangani { $signed }, tetapi tahap sebelum penandatanganan dimulai sesudahnya ({ $stage }): betulkan tanggalnya.
cause-likely_duplicate = Mirip dengan { $id }: batalkan catatan salah satunya, atau catat mana yang meneruskan.
cause-no_relations = Tanpa hubungan diplomatik dengan negara mitra.
cause-unequal_level = KSDPL kembar setingkat; { $own } dan { $other } tidak setingkat.
cause-no_partner = Mitra belum dicatat.
cause-no_kind = Jenis belum dicatat, sehingga tahapnya tidak dapat dinilai.
cause-no_date = Tanggal penandatanganan belum dicatat.

field-due = Tenggat tindak lanjut

act-documents_check = pemeriksaan berkas
told-files_recorded = { $count } temuan dicatat dalam register.

# Daftar yang perlu perhatian
attention-matter = { $id } { $title }{ $example }
attention-matter_turn = { $id } { $title }{ $example } · giliran { $turn }
attention-reason = { $sentence } ({ $basis })
attention-left = { $n } hari lagi: { $reason }
attention-over = lewat { $n } hari: { $reason }
attention-unknown = Kegiatan belum tercatat pada { $n } kerja sama: temukan dengan kegiatan:belum-tercatat.
attention-title = Perlu perhatian · { $n } kerja sama{ $answers }{ $part }
attention-answers = , { $n } tindak lanjut
attention-part = {" "}dari { $all } butir
attention-without_activity = kegiatan belum tercatat: { $n }
attention-none = Tidak ada yang perlu perhatian hari ini.
attention-not_found = Tidak ada yang cocok. Esc menampilkan semuanya lagi.
attention-column_matter = Perihal
attention-column_reason = Alasan
attention-more = { $n } alasan lagi: Enter membuka catatannya.
attention-no_day = -
