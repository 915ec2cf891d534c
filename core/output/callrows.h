// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"
#include "core/net/calltrace.h"

#include <vector>

namespace sockeye
{

/// A socket call as people and files read it.
struct CallRow {
    QString call;
    QString arguments;
    std::optional<qint64> result; ///< none where the call was left behind
    QString error; ///< the symbol; null where there is none
    Nanoseconds start{}; ///< since the run's start
    Nanoseconds took{};
    quint32 thread = 0;
    std::optional<qint64>
        row; ///< the place, from 0, of the first row of what the call was made for; none where that is several
};

/// The columns of a list of calls, in the order of JSON's keys and of CSV.
std::span<const Field> callFields();

/// \a record, which stands in \a trace, as a row.
CallRow callRow(const CallRecord &record, const TraceSnapshot &trace, std::optional<qint64> row = {});

/// The calls for a terminal, one a line: `    0.412  connect(5, …) = -1 EINPROGRESS   0.021 ms`, below a line that says
/// what they are. Main thread.
void appendCallLines(QByteArray &out, const TraceSnapshot &trace);

} // namespace sockeye
