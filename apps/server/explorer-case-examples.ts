// Queries about cases and the rules that they are settled by, as the explorer page opens with them.

/** One tab. */
export interface Example {
  readonly name: string;
  readonly query: string;
}

export const caseExamples: readonly Example[] = [
  {
    name: 'Các vụ việc',
    query: `# Đơn khiếu nại, kiến nghị, giải trình, tố cáo đã đến bước nào; việc gì sắp hoặc đã quá hạn, theo điều khoản nào.
# The cases and how far they have come; what is due in them, by which clause.
query CacVuViec {
  complaints(first: 20) {
    edges {
      node {
        complaint
        kind
        state
        receivedOn
        units {
          unitName
        }
        outcome
      }
    }
  }
  complaintDeadlines(first: 20) {
    edges {
      node {
        complaint
        name {
          vi
        }
        state
        lastDay
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
    name: 'Diễn biến vụ việc',
    query: `# Mọi việc đã làm trong một vụ việc, từng giai đoạn mất mấy ngày; thay "kn-1" bằng mã một vụ việc.
# Everything that was done in a case, and how long each phase took; put in the id of a case.
query DienBienVuViec {
  complaintTimeline(id: "khieu-nai-2022-01", first: 20) {
    phases {
      from
      until
      daysTaken
      deadline {
        name {
          vi
        }
        state
        lastDay
        clause {
          reference
        }
      }
    }
    edges {
      node {
        day
        sentence {
          vi
        }
        by {
          vi
        }
        document {
          number
          date
        }
        event
      }
    }
  }
}
`,
  },
  {
    name: 'Quy tắc giải quyết đơn',
    query: `# Các bộ quy tắc giải quyết: thời hạn, lý do không thụ lý; và lịch nghỉ lễ, Tết của năm 2022.
# The procedures by which cases are settled, and a year's working calendar.
query QuyTacGiaiQuyet {
  complaintProcedures(first: 2) {
    edges {
      node {
        title
        inForce
        clocks {
          name {
            vi
          }
          kinds
          days
          clause {
            reference
          }
        }
      }
    }
  }
  workingCalendar(year: 2022) {
    current {
      daysOff {
        date
        name
      }
    }
  }
}
`,
  },
  {
    name: 'Khiếu nại',
    query: `# Một khiếu nại: đến bước nào, kết quả bị khiếu nại khi đó và hiện nay, việc đã điều chỉnh, việc tạm dừng đề nghị khen thưởng.
# One complaint: how far it is, the disputed result then and now, what was put right, and its hold.
query KhieuNai {
  complaint(id: "khieu-nai-2022-01") {
    state
    pin {
      event
      then {
        total
      }
      now {
        total
      }
      differences {
        id
        by
      }
    }
    corrections {
      event
      orders
      sentence {
        vi
      }
    }
    holds {
      unitName
      from
      liftedFrom
      outcome
    }
  }
}
`,
  },
  {
    name: 'Thời hạn giải quyết',
    query: `# Những việc còn phải làm của các đơn đang giải quyết, tính đến ngày 31/3/2022: đến hạn ngày nào, theo quy định nào.
# What is still due in pending cases, on a day: by when, and by which clause.
query ThoiHanGiaiQuyet {
  complaintDeadlines(on: "2022-03-31", asOf: { time: "2022-03-31T16:00:00+07:00" }, first: 20) {
    edges {
      node {
        complaint
        clock
        lastDay
        state
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
    name: 'Bản dựng lại',
    query: `# Các bản dựng lại đã lưu, hỏi lại ngay bây giờ: có còn giống hệt không, nếu khác thì vì điều gì trong cách tính.
# Thêm complaint: "mã vụ việc" để xem của một vụ việc. Lưu bằng saveReconstruction (thanh tra, người giải quyết, Ban).
# Saved reconstructions, asked again just now: the same bytes, or what of the computation changed.
query BanDungLai {
  reconstructions(first: 5) {
    edges {
      node {
        reconstruction
        title
        hypothetical
        same
        differs
        finding {
          vi
        }
        savedHash
        answerHash
        answer
      }
    }
  }
}
`,
  },
];
