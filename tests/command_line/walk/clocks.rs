//! Each clock on the day before its end, on it and after it, as an officer sees it: whose turn it is, the day in the
//! list, how much is gone, what needs somebody, and what `why` says.

use serde_json::Value;

use super::on;
use crate::house::House;

struct Case {
    name: &'static str,
    /// The day and the line of each act.
    acts: &'static [(&'static str, &'static str)],
    looks: &'static [Look],
}

/// The day; what stands in list, clock and attention; words of `why`.
type Look = (&'static str, &'static str, &'static str);

const CITY: &str = "new agreement region=33.74 partner=Reishi country=JP partner_level=city kind=twin objects=culture languages=id;ja";
const PROVINCE: &str = "new agreement region=33 partner=Reishi country=JP partner_level=province kind=twin objects=culture languages=id;ja";
const NONPROFIT: &str =
    "new agreement region=33.74 partner=Reishi country=JP partner_level=institution kind=continuation_nonprofit objects=culture";
const SIGNED_2026: &str = "set KS-0001 signed=2026-09-24 until=2031-09-23";
const SIGNED_2024: &str = "set KS-0001 signed=2024-02-29 until=2029-02-28";

const CASES: &[Case] = &[
    Case {
        name: "letter of intent: a year",
        acts: &[
            ("2026-04-01", CITY),
            ("2026-04-01", "advance KS-0001 --to plan --on 2026-04-01"),
            ("2026-04-01", "new document KS-0001 kind=letter_of_intent date=2026-03-30"),
        ],
        looks: &[
            ("2027-03-29", "region - - | stalled:-179 letter-ending:1", "sampai 30 Mar 2027"),
            ("2027-03-30", "region - - | stalled:-180 letter-ending:0", "sampai 30 Mar 2027"),
            (
                "2027-03-31",
                "region - - | stalled:-181 letter-lapsed:-1",
                "Pernyataan Kehendak Kerja Sama berakhir 30 Mar 2027; akibatnya tidak diatur",
            ),
        ],
    },
    Case {
        name: "letter of intent: a year from a leap day",
        acts: &[
            ("2024-03-04", CITY),
            ("2024-03-04", "advance KS-0001 --to letter_of_intent --on 2024-02-26"),
            ("2024-03-04", "new document KS-0001 kind=letter_of_intent date=2024-02-29"),
        ],
        looks: &[
            ("2025-02-27", "head 2025-02-28 12/12 | stalled:-182 letter-ending:1", "Masa berlaku sampai 28 Feb 2025"),
            ("2025-02-28", "head 2025-02-28 12/12 | stalled:-183 letter-ending:0", "Masa berlaku sampai 28 Feb 2025"),
            ("2025-03-01", "head 2025-02-28 13/12 | stalled:-184 letter-lapsed:-1", "Masa berlaku berakhir 28 Feb 2025"),
        ],
    },
    Case {
        name: "DPRD: 45 working days of a known year",
        acts: &[("2026-05-05", CITY), ("2026-05-05", "advance KS-0001 --to dprd --on 2026-05-04 --event dprd_received=2026-05-05")],
        looks: &[
            ("2026-05-05", "dprd 2026-07-15 0/45 |", "sejak 5 Mei 2026, sampai 15 Jul 2026. Bila tidak dijawab: dianggap disetujui"),
            (
                "2026-07-14",
                "dprd 2026-07-15 44/45 | stage-limit:1",
                "hari kerja ke-44 dari 45, sampai 15 Jul 2026. Bila tidak dijawab: dianggap disetujui",
            ),
            (
                "2026-07-15",
                "dprd 2026-07-15 45/45 | stage-limit:0",
                "hari kerja ke-45 dari 45, sampai 15 Jul 2026. Bila tidak dijawab: dianggap disetujui",
            ),
            ("2026-07-16", "head - 46/45 | deemed-approved:-", "Tidak dijawab sampai 15 Jul 2026: dianggap disetujui"),
        ],
    },
    Case {
        name: "DPRD: 45 working days into an unknown year",
        acts: &[("2026-11-10", CITY), ("2026-11-10", "advance KS-0001 --to dprd --on 2026-11-10 --event dprd_received=2026-11-10")],
        looks: &[
            ("2027-01-13", "dprd ±2027-01-14 44/45 | stage-limit:1", "paling cepat ± 14 Jan 2027; hari libur 2027 belum dicatat"),
            ("2027-01-14", "dprd ±2027-01-14 45/45 | stage-limit:0", "paling cepat ± 14 Jan 2027; hari libur 2027 belum dicatat"),
            ("2027-01-15", "dprd ±2027-01-14 46/45 | clock-unsure:0", "paling cepat ± 14 Jan 2027, mungkin sudah lewat"),
        ],
    },
    Case {
        name: "governor, plan: 5 working days of a known year",
        acts: &[
            ("2026-06-12", CITY),
            ("2026-06-12", "advance KS-0001 --to verification --on 2026-06-11 --event governor_received=2026-06-12"),
        ],
        looks: &[
            (
                "2026-06-21",
                "governor 2026-06-22 4/5 | stage-limit:1",
                "Bila tidak diteruskan: wali kota menyampaikannya sendiri kepada Menteri",
            ),
            ("2026-06-22", "governor 2026-06-22 5/5 | stage-limit:0", "hari kerja ke-5 dari 5, sampai 22 Jun 2026"),
            (
                "2026-06-23",
                "head - 6/5 | go-direct:-",
                "Tidak diteruskan sampai 22 Jun 2026: wali kota menyampaikannya sendiri kepada Menteri",
            ),
        ],
    },
    Case {
        name: "governor, plan: 5 working days of an unknown year",
        acts: &[
            ("2027-06-11", CITY),
            ("2027-06-11", "advance KS-0001 --to verification --on 2027-06-10 --event governor_received=2027-06-11"),
        ],
        looks: &[
            ("2027-06-17", "governor ±2027-06-18 4/5 | stage-limit:1", "paling cepat ± 18 Jun 2027; hari libur 2027 belum dicatat"),
            ("2027-06-18", "governor ±2027-06-18 5/5 | stage-limit:0", "Bila tidak diteruskan: wali kota"),
            ("2027-06-19", "governor ±2027-06-18 5/5 | clock-unsure:0", "paling cepat ± 18 Jun 2027, mungkin sudah lewat"),
        ],
    },
    Case {
        name: "governor, draft: 5 working days",
        acts: &[
            ("2026-07-13", CITY),
            (
                "2026-07-13",
                "advance KS-0001 --to drafting --on 2026-07-02 --document draft=050/20@2026-07-10 --event governor_received=2026-07-13",
            ),
        ],
        looks: &[
            (
                "2026-07-19",
                "governor 2026-07-20 4/5 | stage-limit:1",
                "Bila tidak diteruskan: wali kota menyampaikannya sendiri kepada Menteri (tafsiran",
            ),
            ("2026-07-20", "governor 2026-07-20 5/5 | stage-limit:0", "hari kerja ke-5 dari 5, sampai 20 Jul 2026"),
            (
                "2026-07-21",
                "head - 6/5 | go-direct:-",
                "Tidak diteruskan sampai 20 Jul 2026: wali kota menyampaikannya sendiri kepada Menteri (tafsiran",
            ),
        ],
    },
    Case {
        name: "term: five years from a leap day",
        acts: &[("2024-03-04", CITY), ("2024-03-04", SIGNED_2024)],
        looks: &[
            (
                "2029-02-27",
                "- 2029-02-28 - | extension-by:-183 term-ending:1 notice-window:1",
                "Berakhir dalam 1 hari: siapkan perpanjangan",
            ),
            ("2029-02-28", "- 2029-02-28 - | extension-by:-184 term-ending:0 notice-window:0", "Berakhir hari ini: siapkan perpanjangan"),
            ("2029-03-01", "- 2029-02-28 - | term-over:-1", "berakhir 28 Feb 2029. Penerusnya atau pengakhirannya belum tercatat"),
        ],
    },
    Case {
        name: "term: beyond five years from a leap day",
        acts: &[("2024-03-04", CITY), ("2024-03-04", "set KS-0001 signed=2024-02-29 until=2029-03-01")],
        looks: &[("2024-03-04", "- 2029-03-01 - |", "Jangka waktunya lebih dari 5 tahun, dihitung sejak 29 Feb 2024")],
    },
    Case {
        name: "extension letter: 6 months before 31 August",
        acts: &[("2024-03-04", CITY), ("2024-03-04", "set KS-0001 signed=2024-02-29 until=2027-08-31")],
        looks: &[
            (
                "2027-02-27",
                "- 2027-08-31 - | extension-by:1",
                "paling cepat 6 bulan sebelum berakhir: sejak 28 Feb 2027 sampai 31 Agu 2027",
            ),
            ("2027-02-28", "- 2027-08-31 - | extension-by:0 notice-window:184", "masa pemberitahuan sejak 28 Feb 2027"),
            ("2027-03-01", "- 2027-08-31 - | extension-by:-1 notice-window:183", "paling lambat 6 bulan sebelum berakhir: 28 Feb 2027"),
        ],
    },
    Case {
        name: "extension letter: 6 months before the last day of February",
        acts: &[("2024-03-04", CITY), ("2024-03-04", SIGNED_2024)],
        looks: &[
            ("2028-08-27", "- 2029-02-28 - | extension-by:1", "sejak 28 Agu 2028 sampai 28 Feb 2029"),
            ("2028-08-28", "- 2029-02-28 - | extension-by:0 notice-window:184", "masa pemberitahuan sejak 28 Agu 2028"),
            ("2028-08-29", "- 2029-02-28 - | extension-by:-1 notice-window:183", "paling lambat 6 bulan sebelum berakhir: 28 Agu 2028"),
        ],
    },
    Case {
        name: "report of a city: 7 January",
        acts: &[("2026-10-01", CITY), ("2026-10-01", "advance KS-0001 --to implementation --on 2026-09-24"), ("2026-10-01", SIGNED_2026)],
        looks: &[
            ("2027-01-06", "head 2031-09-23 - | report-due:1 plan-due:-", "laporan tahunan 2026: belum ada, paling lambat 7 Jan 2027"),
            ("2027-01-07", "head 2031-09-23 - | report-due:0 plan-due:-", "laporan tahunan 2026: belum ada, paling lambat 7 Jan 2027"),
            (
                "2027-01-08",
                "head 2031-09-23 - | report-missing:-1 plan-due:-",
                "laporan tahunan 2026: belum ada; batasnya 7 Jan 2027, sudah lewat",
            ),
        ],
    },
    Case {
        name: "report of a province: 14 January",
        acts: &[
            ("2026-10-01", PROVINCE),
            ("2026-10-01", "advance KS-0001 --to implementation --on 2026-09-24"),
            ("2026-10-01", SIGNED_2026),
        ],
        looks: &[
            ("2027-01-13", "head 2031-09-23 - | report-due:1 plan-due:-", "laporan tahunan 2026: belum ada, paling lambat 14 Jan 2027"),
            ("2027-01-14", "head 2031-09-23 - | report-due:0 plan-due:-", "laporan tahunan 2026: belum ada, paling lambat 14 Jan 2027"),
            (
                "2027-01-15",
                "head 2031-09-23 - | report-missing:-1 plan-due:-",
                "laporan tahunan 2026: belum ada; batasnya 14 Jan 2027, sudah lewat",
            ),
        ],
    },
    Case {
        name: "a governor forwards the report: 14 January",
        acts: &[
            ("2026-10-01", "office set 33"),
            ("2026-10-01", CITY),
            ("2026-10-01", "advance KS-0001 --to implementation --on 2026-09-24"),
            ("2026-10-01", SIGNED_2026),
            ("2027-01-05", "new document KS-0001 kind=report year=2026 date=2027-01-05"),
        ],
        looks: &[
            (
                "2027-01-13",
                "head 2031-09-23 - | forward-due:1 plan-due:-",
                "meneruskan laporan tahunan 2026: belum ada, paling lambat 14 Jan 2027",
            ),
            (
                "2027-01-14",
                "head 2031-09-23 - | forward-due:0 plan-due:-",
                "meneruskan laporan tahunan 2026: belum ada, paling lambat 14 Jan 2027",
            ),
            (
                "2027-01-15",
                "head 2031-09-23 - | forward-due:-1 plan-due:-",
                "meneruskan laporan tahunan 2026: belum ada; batasnya 14 Jan 2027, sudah lewat",
            ),
        ],
    },
    Case {
        name: "no report for a full year",
        acts: &[
            ("2026-10-01", "new agreement region=33.74 partner=Suwon country=KR partner_level=city kind=twin"),
            ("2026-10-01", "advance KS-0001 --to implementation --on 2026-09-24"),
            ("2027-10-01", CITY),
            ("2027-12-01", "advance KS-0002 --to verification --on 2027-11-30"),
        ],
        looks: &[
            ("2028-01-06", "head - - |", "laporan tahun lalu (2026): belum ada; menghalangi sesudah 7 Jan 2028"),
            ("2028-01-07", "head - - |", "laporan tahun lalu (2026): belum ada; menghalangi sesudah 7 Jan 2028"),
            ("2028-01-08", "head - - |", "laporan tahun 2026 belum ada"),
        ],
    },
    Case {
        name: "supervision: each half of a year",
        acts: &[
            ("2026-10-01", "office set 33"),
            ("2026-10-01", CITY),
            ("2026-10-01", "advance KS-0001 --to implementation --on 2026-09-24"),
            ("2026-10-01", SIGNED_2026),
            ("2027-01-05", "new document KS-0001 kind=report year=2026 date=2027-01-05"),
            ("2027-01-05", "new document KS-0001 kind=report_forwarding year=2026 date=2027-01-05"),
        ],
        looks: &[
            ("2027-06-29", "head 2031-09-23 - | supervision-due:1 plan-due:-", "berlaku sejak 24 Sep 2026"),
            ("2027-06-30", "head 2031-09-23 - | supervision-due:0 plan-due:-", "berlaku sejak 24 Sep 2026"),
            ("2027-07-01", "head 2031-09-23 - | supervision-due:-1 plan-due:-", "berlaku sejak 24 Sep 2026"),
        ],
    },
    Case {
        name: "licence: renewal three months before its end",
        acts: &[
            ("2026-04-01", NONPROFIT),
            ("2026-04-01", "advance KS-0001 --to implementation --on 2026-04-01"),
            ("2026-04-01", "new document KS-0001 kind=principle_licence date=2026-02-28"),
        ],
        looks: &[
            ("2028-11-27", "partner 2028-11-28 33/36 | report-missing:-690 licence-ending:1 plan-due:-", "dilaksanakan sejak 1 Apr 2026"),
            ("2028-11-28", "partner 2028-11-28 33/36 | report-missing:-691 licence-ending:0 plan-due:-", "dilaksanakan sejak 1 Apr 2026"),
            ("2028-11-29", "partner 2028-11-28 34/36 | report-missing:-692 licence-ending:-1 plan-due:-", "dilaksanakan sejak 1 Apr 2026"),
            ("2029-02-27", "partner 2028-11-28 36/36 | report-missing:-782 licence-ending:-91 plan-due:-", "dilaksanakan sejak 1 Apr 2026"),
            ("2029-02-28", "partner 2028-11-28 36/36 | report-missing:-783 licence-ending:-92 plan-due:-", "dilaksanakan sejak 1 Apr 2026"),
            ("2029-03-01", "partner 2028-11-28 37/36 | report-missing:-784 licence-over:-1 plan-due:-", "dilaksanakan sejak 1 Apr 2026"),
        ],
    },
];

/// "turn due spent/limit | rule:days", ± before a day that is not certain; beside it everything that `why` says.
fn seen(house: &House, id: &str, day: &str) -> (String, String) {
    let why = house.fine(&on(day, &["why", id]));
    let row = house.fine(&on(day, &["list", id]))["rows"][0].clone();
    let needing = house.run(&on(day, &["--json", "attention", id])).json()["rows"][0]["reasons"].clone();
    let reasons: Vec<String> = needing.as_array().into_iter().flatten().map(reason).collect();
    let sign = if row["due_certain"] == false { "±" } else { "" };
    let clock = why["clock"].as_object().map_or_else(|| "-".to_owned(), |clock| format!("{}/{}", clock["spent"], clock["limit"]));
    let told = format!("{} {sign}{} {clock} | {}", text(&why["turn"]["actor"]), text(&row["due"]), reasons.join(" "));
    (told.trim_end().to_owned(), why.to_string())
}

fn reason(reason: &Value) -> String {
    format!("{}:{}", text(&reason["rule"]), text(&reason["days"]))
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string().replace("null", "-"), str::to_owned)
}

#[test]
fn each_clock_is_told_on_the_day_before_its_end_on_it_and_after_it() {
    for case in CASES {
        let house = House::new();
        let mut id = String::new();
        for (day, line) in case.acts {
            let done = house.fine(&on(day, &line.split(' ').collect::<Vec<_>>()));
            id = done["ids"][0].as_str().filter(|id| id.starts_with("KS-")).unwrap_or(&id).chars().take(7).collect();
        }
        for (day, expected, words) in case.looks {
            let (found, said) = seen(&house, &id, day);
            assert_eq!(&found, expected, "{} on {day}", case.name);
            assert!(said.contains(words), "{} on {day}: {said}", case.name);
        }
    }
}
