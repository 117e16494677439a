//! Institutions abroad that articles name by letters alone, and what they are called in full.

/// An institution: the letters by which it is known first, then its names.
pub struct Institution {
    pub letters: &'static str,
    pub names: &'static [&'static str],
}

/// The institution of these letters, whatever their case.
pub fn of_letters(letters: &str) -> Option<&'static Institution> {
    INSTITUTIONS.iter().find(|i| i.letters.eq_ignore_ascii_case(letters))
}

const fn of(letters: &'static str, names: &'static [&'static str]) -> Institution {
    Institution { letters, names }
}

pub const INSTITUTIONS: [Institution; 31] = [
    of("ADB", &["Asian Development Bank", "Bank Pembangunan Asia"]),
    of("AFD", &["Agence Française de Développement", "Agence Francaise de Developpement"]),
    of("ASEAN", &["Association of Southeast Asian Nations"]),
    of("AUSAID", &["Australian Agency for International Development"]),
    of("CIDA", &["Canadian International Development Agency"]),
    of("DAAD", &["Deutscher Akademischer Austauschdienst"]),
    of("DFAT", &["Department of Foreign Affairs and Trade"]),
    of("FAO", &["Food and Agriculture Organization"]),
    of("GGGI", &["Global Green Growth Institute"]),
    of("GIZ", &["Deutsche Gesellschaft für Internationale Zusammenarbeit"]),
    of("ICLEI", &["Local Governments for Sustainability"]),
    of("ILO", &["International Labour Organization"]),
    of("IOM", &["International Organization for Migration"]),
    of("JETRO", &["Japan External Trade Organization"]),
    of("JICA", &["Japan International Cooperation Agency"]),
    of("KFW", &["Kreditanstalt für Wiederaufbau"]),
    of("KOICA", &["Korea International Cooperation Agency"]),
    of("OECD", &["Organisation for Economic Co-operation and Development"]),
    of("SDC", &["Swiss Agency for Development and Cooperation"]),
    of("TICA", &["Thailand International Cooperation Agency"]),
    of("UCLG", &["United Cities and Local Governments"]),
    of("UNDP", &["United Nations Development Programme"]),
    of("UNESCO", &["United Nations Educational, Scientific and Cultural Organization"]),
    of("UNFPA", &["United Nations Population Fund"]),
    of("UNHCR", &["United Nations High Commissioner for Refugees"]),
    of("UNICEF", &["United Nations Children's Fund"]),
    of("UNIDO", &["United Nations Industrial Development Organization"]),
    of("USAID", &["United States Agency for International Development"]),
    of("WHO", &["World Health Organization", "Organisasi Kesehatan Dunia"]),
    of("World Bank", &["Bank Dunia"]),
    of("European Union", &["Uni Eropa"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_named_once() {
        assert_eq!(of_letters("koica").map(|i| i.names[0]), Some("Korea International Cooperation Agency"));
        let mut letters: Vec<_> = INSTITUTIONS.iter().map(|i| i.letters).collect();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), INSTITUTIONS.len());
    }
}
