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
  complaintTimeline(id: "kn-1", first: 20) {
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
];
