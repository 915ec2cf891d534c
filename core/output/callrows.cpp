// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/callrows.h"

#include "core/net/calltext.h"
#include "core/output/texttable.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct CallsTexts {
    Q_DECLARE_TR_FUNCTIONS(calls)
};

QByteArray milliseconds(Nanoseconds duration)
{
    return QByteArray::number(double(duration.count()) / 1e6, 'f', 3);
}

} // namespace

std::span<const Field> callFields()
{
    static const Field fields[] = {
        field<&CallRow::call>("call", QT_TRANSLATE_NOOP("fields", "Call"))
            .help(QT_TRANSLATE_NOOP("fields", "The system call, by the kernel's name for it.")),
        field<&CallRow::arguments>("arguments", QT_TRANSLATE_NOOP("fields", "Arguments"))
            .help(QT_TRANSLATE_NOOP("fields", "In symbols, as strace shows them; what came back stands there, too.")),
        field<&CallRow::result>("result", QT_TRANSLATE_NOOP("fields", "Result"))
            .exact()
            .help(QT_TRANSLATE_NOOP("fields", "What the call returned; -1 is a failure.")),
        field<&CallRow::error>("error", QT_TRANSLATE_NOOP("fields", "Error"))
            .help(QT_TRANSLATE_NOOP("fields", "Why it failed: the symbol of errno.")),
        field<&CallRow::start>("start_ms", QT_TRANSLATE_NOOP("fields", "Start"), Unit::Milliseconds)
            .help(QT_TRANSLATE_NOOP("fields", "When it began, since the first call of the run.")),
        field<&CallRow::took>("took_ms", QT_TRANSLATE_NOOP("fields", "Took"), Unit::Milliseconds)
            .help(QT_TRANSLATE_NOOP("fields", "How long it took.")),
        field<&CallRow::thread>("thread", QT_TRANSLATE_NOOP("fields", "Thread"))
            .exact()
            .help(QT_TRANSLATE_NOOP("fields", "The kernel's number of the thread that made it.")),
        field<&CallRow::row>("row", QT_TRANSLATE_NOOP("fields", "Row"))
            .exact()
            .help(QT_TRANSLATE_NOOP("fields",
                                    "Which row it was made for, the first where a question has several; none where it "
                                    "serves none or many. A file counts rows from 0, the window from 1.")),
    };
    return fields;
}

CallRow callRow(const CallRecord &record, const TraceSnapshot &trace, std::optional<qint64> row)
{
    CallRow made;
    made.call = QString::fromLatin1(callName(record.call));
    made.arguments = QString::fromUtf8(callArguments(record, trace));
    if (!record.isUnfinished)
        made.result = record.result;
    if (const QByteArray error = callError(record); !error.isEmpty())
        made.error = QString::fromLatin1(error);
    made.start = record.start - trace.start;
    made.took = record.took;
    made.thread = record.thread;
    made.row = row;
    return made;
}

void appendCallLines(QByteArray &out, const TraceSnapshot &trace)
{
    const QString heading = trace.calls.empty() ? CallsTexts::tr("No socket calls were made.")
                                                : CallsTexts::tr("Socket calls: start in ms, call, duration");
    out += heading.toUtf8() + '\n';
    if (trace.earlierCalls > 0)
        out += CallsTexts::tr("%1 earlier calls not kept").arg(trace.earlierCalls).toUtf8() + '\n';
    for (const CallRecord &record : trace.calls) {
        out += milliseconds(record.start - trace.start).rightJustified(9) + "  ";
        const QByteArray call = callName(record.call) + '(' + callArguments(record, trace) + ')';
        out += printable(QString::fromUtf8(call)).toUtf8() + " = " + callResult(record) + "   "
            + milliseconds(record.took) + " ms\n";
    }
}

} // namespace sockeye
