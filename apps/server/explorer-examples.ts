// Queries that the explorer page opens with: one tab each, in the order of a first visit.

import { caseExamples, type Example } from './explorer-case-examples.ts';

export const examples: readonly [Example, ...Example[]] = [
  {
    name: 'Sổ cái',
    query: `# Sổ cái này là gì, đã ghi bao nhiêu sự kiện, theo đồng hồ nào.
# What this ledger is and how far it has come.
query SoCai {
  ledger {
    id
    clock
    head
    now
  }
}
`,
  },
  {
    name: 'Khối và đơn vị',
    query: `# Các khối trong năm và bảng chấm điểm đã đến bước nào; các đơn vị của một khối.
# The bloc-years and how far their scorecards are; the units of one bloc.
query KhoiVaDonVi {
  blocYears(year: 2021) {
    edges {
      node {
        bloc
        name
        tier
        scorecard
        ruleBook {
          address
        }
      }
    }
  }
  units(bloc: "khoi-so-nganh") {
    edges {
      node {
        unit
        name
        kind
        years
      }
    }
  }
}
`,
  },
  {
    name: 'Bảng điểm',
    query: `# Bảng điểm của khối các sở năm 2021: thứ hạng, điểm, ghi chú bằng lời.
# Thử thêm asOf: { time: "2021-12-01T00:00:00+07:00" } để xem bảng điểm như đã biết lúc đó.
# The scoreboard of a bloc-year; add asOf to see it as it was known at an instant.
query BangDiem {
  scoreboard(year: 2021, bloc: "khoi-so-nganh") {
    index
    time
    simulatedClock
    rows {
      rank
      unit
      name
      sectionI
      sectionII
      sectionIII
      bonus
      deductions
      total
      marks {
        vi
      }
    }
  }
}
`,
  },
  {
    name: 'Điểm của một đơn vị',
    query: `# Từng dòng điểm: tự chấm, thống nhất, thẩm định, được tính; bị giới hạn bởi gì, theo điều khoản nào.
# Thay "so-tai-chinh" bằng mã một đơn vị trong bảng điểm.
# One score line by line, with what limited it and the clause; put in the id of a unit of the board.
query DiemDonVi {
  score(unit: "so-tai-chinh", year: 2021) {
    name
    total
    computed
    provisional
    excluded
    scoreDigest
    lines {
      id
      title
      max
      claimed
      agreed
      appraised
      counted
      basis
      limits {
        vi
        by
        clause {
          reference
        }
      }
      marks {
        vi
      }
      evidence
      events
    }
    approval {
      total
      event
    }
    recordedAfterApproval
  }
}
`,
  },
  {
    name: 'Diễn lại từng bước',
    query: `# Điểm đã hình thành thế nào: từng sự kiện, tổng điểm trước và sau, vì sao.
# Trang sau: thêm after bằng giá trị endCursor.
# How a score was reached, step by step; for the next page give endCursor as after.
query DienLai {
  scoreReplay(unit: "so-tai-chinh", year: 2021, first: 20) {
    stepsCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        address
        occurredOn
        totalBefore
        totalAfter
        counts
        why {
          vi
          en
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Hồ sơ kiểm chứng',
    query: `# Từ một tiêu chí đến hồ sơ: ai nộp, khi nào, mã băm của tệp; rút khi nào, vì sao.
# From one criterion to its evidence: who filed it and when, its hash; when and why it was withdrawn.
query HoSoKiemChung {
  evidenceTrail(unit: "so-tai-chinh", year: 2021, criterion: "I.1.2") {
    line {
      title
      counted
    }
    evidence {
      title
      sha256
      filed {
        event
        recordedAt
        actor {
          account
          role
        }
      }
      withdrawn {
        event
        reason
      }
    }
  }
}
`,
  },
  {
    name: 'Việc có thời hạn',
    query: `# Việc quá hạn, muộn hoặc sắp đến hạn của năm 2021, tính đến ngày 20/12/2021: của ai, theo điều khoản nào.
# Đổi "on" để xem vào ngày khác; thêm bloc, unit để chỉ xem một khối, một đơn vị.
# What is overdue, was late or is coming, on a day: from whom, by which clause, late by how much.
query ViecCoThoiHan {
  deadlines(year: 2021, on: "2021-12-20", states: [overdue, metLate, coming], first: 20) {
    index
    on
    edges {
      node {
        name {
          vi
        }
        unitName
        blocName
        due {
          vi
        }
        state
        metOn
        daysLate
        clause {
          reference
        }
      }
    }
  }
}
`,
  },
  {
    name: 'Lịch sử sự kiện',
    query: `# Các văn bản phê bình, nhắc nhở đã ghi nhận trong năm và việc huỷ ghi nhận, theo thứ tự của sổ cái.
# The criticism documents of a year and their annulments, in the order of the ledger.
query LichSu {
  events(
    first: 50
    filter: {
      streamPrefix: "unitYear-2021-"
      types: ["CriticismDocumentRecorded", "CriticismDocumentAnnulled"]
    }
  ) {
    edges {
      node {
        address
        index
        recordedAt
        simulatedClock
        sentence {
          vi
        }
        hash
        previous
      }
    }
  }
}
`,
  },
  ...caseExamples,
  // The page opens on its last tab: the province is what a newcomer sees first.
  {
    name: 'Toàn tỉnh',
    query: `# Mỗi khối một dòng: đã đến đâu, ai muộn việc gì, điểm bình quân và độ chênh; tính đến một ngày.
# A row a bloc-year: how far it is, who is late with what, averages and spread, on a day.
query ToanTinh {
  province(year: 2022, on: "2023-03-31") {
    totals {
      counts {
        units
        approved
        excluded
        closed
      }
    }
    blocs {
      name
      yearEndMeeting
      awards
      counts {
        units
        registered
        approved
      }
      spread {
        average
        lowest
        highest
      }
      late {
        name {
          vi
        }
        unit
        days
      }
    }
  }
}
`,
  },
];
