// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/timeouttool.h"
#include "core/tool/codetext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

template <class Enum>
QString idOf(Enum value)
{
    return QString::fromLatin1(wordOf(value)->id);
}

/// What bash and timeout(1) can do of it.
bool isForShell(TimeoutOperation operation, TimeoutMode mode)
{
    if (operation == TimeoutOperation::Lookup)
        return mode == TimeoutMode::Deadline;
    if (operation != TimeoutOperation::Receive && operation != TimeoutOperation::Connect)
        return false;
    return mode == TimeoutMode::Deadline || mode == TimeoutMode::None
        || (mode == TimeoutMode::Zero && operation == TimeoutOperation::Receive);
}

/// The number that stands for \a timeout in \a mode. For timeout(1) and bash's read, 0 means something else (no
/// timeout at all, only to look), so they wait a millisecond at least.
QString secondsFor(CodeLanguage language, TimeoutMode mode, Nanoseconds timeout)
{
    if (mode == TimeoutMode::Zero)
        return u"0"_s;
    return codeSeconds(language == CodeLanguage::Shell ? std::max<Nanoseconds>(timeout, 1ms) : timeout);
}

QString shellLine(TimeoutOperation operation, TimeoutMode mode, const QString &seconds)
{
    if (isForShell(operation, mode))
        return u"%1 %2 %3"_s.arg(idOf(operation), idOf(mode), seconds);
    return u"echo '%1 %2: no usual tool does this'"_s.arg(idOf(operation), idOf(mode));
}

QStringList measureLines(CodeLanguage language, const TimeoutRequest &request)
{
    QStringList lines;
    for (const TimeoutOperation operation : request.operations) {
        for (const TimeoutMode mode : request.modes) {
            for (const Nanoseconds timeout : request.measure) {
                const QString seconds = secondsFor(language, mode, timeout);
                if (language == CodeLanguage::Shell) {
                    lines += shellLine(operation, mode, seconds);
                } else {
                    const QString form = language == CodeLanguage::C ? u"{%1, %2, %3},"_s : u"(%1, %2, %3),"_s;
                    lines += form.arg(codeString(language, idOf(operation)), codeString(language, idOf(mode)), seconds);
                }
            }
        }
    }
    lines.removeDuplicates();
    return lines;
}

/// The exercise's numbers have a point: 100.0.
QString pythonNumber(std::optional<Nanoseconds> time)
{
    return time ? codeSeconds(*time) : u"None"_s;
}

} // namespace

QString timeoutCode(CodeLanguage language, const TimeoutRequest &request, const PracticeLocator &practice)
{
    const Result<Target> target = Target::parse(request.target);
    if (!target)
        return {};
    const CodePeer peer = codePeer(practice, *target, echoPort, Transport::Tcp);
    const CodePeer resolver = codePeer(practice, *target, 53, Transport::Udp);
    const auto times = [&request](TimeoutOperation operation) { return request.operations.contains(operation); };
    const auto has = [&request](TimeoutMode mode) { return request.modes.contains(mode); };
    const bool options =
        has(TimeoutMode::ReceiveTimeout) || has(TimeoutMode::SendTimeout) || has(TimeoutMode::UserTimeout);
    const bool measures = !request.measure.isEmpty();
    const Nanoseconds set = request.set.value_or(Nanoseconds(0));
    CodeTemplate code(language, "timeout");
    code.text(u"HOST"_s, peer.host)
        .source(u"PORT"_s, (language == CodeLanguage::C ? u"\"%1\""_s : u"%1"_s).arg(peer.port))
        .source(u"NAME"_s, codeComment(target->host))
        .source(u"SET"_s, pythonNumber(request.set))
        .number(u"SET_SECONDS"_s, set.count() / 1'000'000'000)
        .number(u"SET_MICROSECONDS"_s, set.count() % 1'000'000'000 / 1000)
        .lines(u"MEASURE"_s, measureLines(language, request))
        .condition(u"practice"_s, peer.isPractice)
        .condition(u"measure"_s, measures)
        .text(u"RESOLVER_HOST"_s, resolver.host)
        .source(u"RESOLVER_PORT"_s, (language == CodeLanguage::C ? u"\"%1\""_s : u"%1"_s).arg(resolver.port))
        .number(u"BYTES"_s, request.bytes)
        .condition(u"bytes"_s, request.bytes > 1 && (times(TimeoutOperation::Receive) || times(TimeoutOperation::Send)))
        .condition(u"receive"_s, times(TimeoutOperation::Receive))
        .condition(u"connect"_s, times(TimeoutOperation::Connect))
        .condition(u"send"_s, times(TimeoutOperation::Send))
        .condition(u"accept"_s, times(TimeoutOperation::Accept))
        .condition(u"lookup"_s, times(TimeoutOperation::Lookup))
        .condition(u"deadline"_s, has(TimeoutMode::Deadline))
        .condition(u"none"_s, has(TimeoutMode::None))
        .condition(u"zero"_s, has(TimeoutMode::Zero))
        .condition(u"options"_s, measures && options)
        .condition(u"guard"_s, options || has(TimeoutMode::None));
    return code.filled();
}

} // namespace sockeye
