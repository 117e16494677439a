//! The fields that tables have behind those of the sample, each as its form has it: what a form holds travels.

use super::{AGREEMENT, FIELDS, Field, Shape};
use crate::model::Agreement;

/// Each with the other headers it is known by, as [`Field::synonyms`].
macro_rules! further {
    ($($code:literal, label: $label:literal, $shape:ident, $synonyms:expr;)+) => {
        &[$(Field {
            code: $code,
            label: $label,
            shape: Shape::$shape,
            header: $code,
            synonyms: &$synonyms,
            query: &[],
            path: Some(concat!("/", $code)),
            get: |agreement, _| typed(agreement, $code),
        }),+]
    };
}

/// In the order of the form. `Mulai berlaku` and `Objek` head what offices call the day of signing and the areas.
pub const FURTHER: &[Field] = further! {
    "in_force", label: "field-in_force", Date, ["inforce", "inforcefrom", "berlakusejak", "tanggalberlaku", "entryintoforce"];
    "automatic", label: "field-automatic", YesNo, ["otomatisdiperpanjang", "perpanjanganotomatis", "renewsbyitself", "automaticrenewal"];
    "turn_months", label: "field-turn_months", Number, ["turnmonths", "perpanjanganbulan", "renewalmonths"];
    "notice", label: "field-notice", Number, ["pemberitahuanbulan", "noticemonths", "noticeperiod"];
    "target", label: "field-target", Date, ["targettandatangan", "targetttd", "plannedsigning"];
    "objects", label: "field-objects", Objects, ["objekpasal4", "objectspasal4"];
    "serves", label: "field-serves", Recommendations, ["mendukungrekomendasi", "supportsrecommendation"];
    "languages", label: "field-languages", Languages, ["bahasanaskah", "languageoftext"];
    "original", label: "field-original", Text, ["letaknaskahasli", "originalkeptat"];
    "copy", label: "field-copy", Text, ["letaksalinandaerah", "regionscopykeptat"];
    "agenda", label: "field-agenda", Text, ["nomoragenda", "noagenda", "agendanumber"];
    "office_abroad", label: "field-office_abroad", YesNo, ["officeabroad", "kantordiluarnegeri"];
    "equal_level", label: "field-equal_level", Answer, ["equallevel", "setingkat", "onelevel"];
    "conditions", label: "field-conditions", Conditions, ["syaratpasal5", "conditionspasal5"];
    "technical", label: "field-technical", YesNo, ["kerjasamateknik", "technicalcooperation"];
};

/// The columns of every table that is written out.
pub fn table_fields() -> impl Iterator<Item = &'static Field> + Clone {
    FIELDS.iter().chain(FURTHER)
}

/// As it is typed, so that it is read as the same value. That it is technical the words of its kind say, where it has one.
fn typed(agreement: &Agreement, code: &str) -> String {
    if code == "technical" && agreement.kind.is_some() {
        return String::new();
    }
    let slot = AGREEMENT.iter().find(|slot| slot.about.code == code);
    slot.and_then(|slot| (slot.get)(agreement)).map(|value| value.to_string()).unwrap_or_default()
}
