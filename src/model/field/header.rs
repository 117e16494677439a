//! Which field a table's header names.

use crate::model::written::squeezed;

use super::{Field, all_fields};

/// The field that a table's header names, blind to case, points, slashes and blanks.
pub fn by_header(header: &str) -> Option<&'static Field> {
    let plain = header.trim_start_matches('\u{feff}').trim();
    let key = squeezed(plain);
    let written = all_fields().find(|f| f.header == plain);
    // Headers are English too, however they are written: "Partner", "COUNTRY".
    written.or_else(|| all_fields().find(|f| f.synonyms.contains(&key.as_str()))).or_else(|| all_fields().find(|f| f.header == key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_found_by_name_and_by_synonym() {
        let code = |h: &str| by_header(h).map(|f| f.code);
        assert_eq!(code("\u{feff}region_code"), Some("region"));
        assert_eq!(code("Tgl. TTD"), Some("signed"));
        assert_eq!(code("BIDANG KERJA SAMA"), Some("areas"));
        assert_eq!(code("region"), Some("region_name"));
        assert_eq!(code("Warna"), None);
    }

    #[test]
    fn headers_of_offices_name_their_fields() {
        let table: &[(&str, &[&str])] = &[
            (
                "region",
                &["Daerah", "Pemerintah Daerah", "Pemda", "Kab/Kota", "Kab./Kota", "Nama Daerah", "Pemrakarsa", "Pihak I", "PIHAK KESATU"],
            ),
            ("province", &["Provinsi", "Propinsi", "Prov."]),
            (
                "partner",
                &[
                    "Mitra",
                    "mitra asing",
                    "mitra pembangunan",
                    "Mitra Kerja Sama",
                    "Kota Mitra",
                    "Nama Mitra",
                    "Sister City",
                    "Pihak II",
                    "Pihak Kedua",
                    "Mitra Luar Negeri",
                    "Partner",
                ],
            ),
            ("country", &["Negara", "Negara Mitra", "Asal Negara", "COUNTRY"]),
            ("kind", &["Jenis", "Bentuk Kerja Sama", "Kategori", "Status Kerja Sama", "Kind"]),
            ("instrument", &["Naskah", "dokumen perjanjian", "Jenis Dokumen", "Bentuk Naskah", "No. MoU", "Nomor Naskah"]),
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
                ],
            ),
            ("until", &["masa berlaku", "Berlaku s.d.", "Berlaku s/d", "Berakhir", "Tgl Berakhir", "Jangka Waktu", "Until"]),
            ("areas", &["Bidang", "Ruang Lingkup", "Lingkup kerja sama", "Bidang Kerja Sama", "Objek", "Fokus"]),
            ("note", &["Ket", "Ket.", "Keterangan", "Catatan", "Note"]),
            ("id", &["id", "ID"]),
            ("pair", &["Kerja Sama"]),
        ];
        for (field, headers) in table {
            for header in *headers {
                assert_eq!(by_header(header).map(|f| f.code), Some(*field), "{header}");
            }
        }
        for header in ["No", "No.", "Nomor", "#", "", "-", "Pukul", "Notulis"] {
            assert_eq!(by_header(header).map(|f| f.code), None, "{header}");
        }
    }
}
