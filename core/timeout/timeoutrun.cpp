// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/timeoutrun.h"

#include "core/net/resolver.h"
#include "core/net/socket.h"
#include "core/timeout/leash.h"
#include "core/timeout/timeoutcall.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr quint16 dnsPort = 53;
constexpr Nanoseconds setUpPatience = 5s;
constexpr Nanoseconds mostPatience = 60s; // for a call that each byte starts anew
// The kernel looks at TCP_USER_TIMEOUT when it sends its request to connect again: after a second, or after three.
constexpr Nanoseconds firstLook = 3s;
// Reading two clocks takes a moment, too; no computer wakes up that fast.
constexpr Nanoseconds shortestSleep = 10ms;

/// What was asked for in \a mode, when \a timeout is the number at hand.
std::optional<Nanoseconds> askedFor(TimeoutMode mode, std::optional<Nanoseconds> timeout)
{
    return mode == TimeoutMode::None ? std::nullopt : mode == TimeoutMode::Zero ? Nanoseconds(0) : timeout;
}

/// When the tool itself ends a blocking call: without a timeout at the time that was to be measured, with one only
/// where it has no effect. Each byte that is waited for may take a call of its own.
Nanoseconds patience(TimeoutOperation operation, TimeoutMode mode, Nanoseconds timeout, int bytes)
{
    if (mode == TimeoutMode::None)
        return timeout;
    Nanoseconds once = 2 * timeout + 1s;
    if (mode == TimeoutMode::UserTimeout && operation == TimeoutOperation::Connect)
        once += firstLook;
    return std::max(once, std::min<Nanoseconds>(bytes * once, mostPatience));
}

TimeoutOutcome outcomeOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::TimedOut:
        return TimeoutOutcome::TimedOut;
    case ErrorKind::Refused:
        return TimeoutOutcome::Refused;
    case ErrorKind::Reset:
        return TimeoutOutcome::Reset;
    case ErrorKind::Unreachable:
        return TimeoutOutcome::Unreachable;
    case ErrorKind::Cancelled:
        return TimeoutOutcome::Stopped;
    default:
        return TimeoutOutcome::Failed;
    }
}

void take(const Error &error, TimeoutRow &row)
{
    row.outcome = outcomeOf(error);
    row.failedCall = error.operation;
    const QByteArray symbol = errorSymbol(error);
    if (error.kind != ErrorKind::Cancelled && !symbol.isEmpty())
        row.error = QString::fromLatin1(symbol);
    else if (row.outcome == TimeoutOutcome::Failed)
        row.error = u"no_address"_s;
}

/// Puts the timeout of \a mode on the socket; the program's own modes leave the kernel's options alone.
Result<void> apply(Socket &socket, TimeoutMode mode, std::optional<Nanoseconds> timeout)
{
    const Nanoseconds value = timeout.value_or(Nanoseconds(0));
    switch (mode) {
    case TimeoutMode::ReceiveTimeout:
        return socket.setTimeout(SocketOption::ReceiveTimeout, value);
    case TimeoutMode::SendTimeout:
        return socket.setTimeout(SocketOption::SendTimeout, value);
    case TimeoutMode::UserTimeout:
        return socket.setOption(SocketOption::UserTimeout,
                                int(std::min<qint64>(std::chrono::ceil<std::chrono::milliseconds>(value).count(),
                                                     std::numeric_limits<int>::max())));
    case TimeoutMode::Deadline:
    case TimeoutMode::None:
    case TimeoutMode::Zero:
        break;
    }
    return {};
}

/// What getsockopt says of the mode's option, else of the one that would limit the operation.
std::optional<Nanoseconds> kernelTimeout(const Socket &socket, TimeoutMode mode, TimeoutOperation operation)
{
    if (mode == TimeoutMode::UserTimeout) {
        const Result<int> value = socket.option(SocketOption::UserTimeout);
        return value ? std::optional<Nanoseconds>(std::chrono::milliseconds(*value)) : std::nullopt;
    }
    const bool isSend = mode == TimeoutMode::SendTimeout
        || (mode != TimeoutMode::ReceiveTimeout
            && (operation == TimeoutOperation::Connect || operation == TimeoutOperation::Send));
    const Result<Nanoseconds> value = socket.timeout(isSend ? SocketOption::SendTimeout : SocketOption::ReceiveTimeout);
    return value ? std::optional(*value) : std::nullopt;
}

/// Whether the timeout of \a mode begins anew with every call.
bool isPerCall(TimeoutMode mode)
{
    return mode == TimeoutMode::ReceiveTimeout || mode == TimeoutMode::SendTimeout;
}

/// How often the request to connect was sent again.
std::optional<qint64> synRetriesOf(const Socket &socket, TimeoutOperation operation)
{
    if (operation != TimeoutOperation::Connect)
        return {};
    const Result<TcpInfo> known = socket.tcpInfo();
    return known ? std::optional(known->retransmissions) : std::nullopt;
}

/// Whether a send that was to wait did not, although the peer doesn't read: TCP confirmed something between filling the
/// buffer and the call (its probe of a window that is nearly closed comes 200 ms later, on a busy computer in between).
bool foundRoom(const TimeoutRow &row)
{
    return row.operation == TimeoutOperation::Send && row.outcome == TimeoutOutcome::Returned && row.elapsed
        && row.filledBytes.value_or(mostFilled) < mostFilled;
}

/// One run.
class TimeoutRun
{
public:
    TimeoutRun(const TimeoutRequest &request, Context &context, Rows<TimeoutRow> &rows)
        : m_request(request)
        , m_context(context)
        , m_environment(static_cast<const Environment &>(context))
        , m_rows(rows)
    {
    }

    Result<TimeoutSummary> run()
    {
        if (const Result<void> done = readScriptsTimeouts(); !done)
            return done.error();
        const auto modes = m_request.modes.size();
        m_context.progress.total =
            m_request.measure.isEmpty() ? modes : modes * m_request.operations.size() * m_request.measure.size();
        if (m_request.measure.isEmpty()) {
            for (const TimeoutMode mode : m_request.modes)
                add(setOnly(mode));
            return m_summary;
        }
        for (const TimeoutOperation operation : m_request.operations) {
            for (const TimeoutMode mode : m_request.modes) {
                for (const Nanoseconds timeout : m_request.measure) {
                    add(measure(operation, mode, timeout));
                    if (m_context.cancel.isCancelled())
                        return Error::cancelled();
                }
            }
        }
        return m_summary;
    }

private:
    void add(TimeoutRow row)
    {
        ++m_context.progress.done;
        m_summary.rows.push_back(row);
        m_rows.add(std::move(row), m_environment.subject);
    }

    /// What the exercise's script does: a new socket, its timeout, settimeout(), its timeout again. Python keeps the
    /// number to itself and makes the socket non-blocking, which ours are anyhow.
    Result<void> readScriptsTimeouts()
    {
        const Result<Socket> socket = Socket::open(m_context, Family::Ipv4, Transport::Tcp);
        if (!socket)
            return socket.error();
        m_summary.defaultTimeout = keptTimeout(TimeoutMode::None, {});
        m_summary.defaultKernel = kernelTimeout(*socket, TimeoutMode::ReceiveTimeout, TimeoutOperation::Receive);
        m_summary.currentTimeout = m_request.set;
        m_summary.currentKernel = kernelTimeout(*socket, TimeoutMode::ReceiveTimeout, TimeoutOperation::Receive);
        return {};
    }

    TimeoutRow setOnly(TimeoutMode mode)
    {
        m_environment.subject = m_context.trace.newSubject();
        TimeoutRow row;
        row.operation = m_request.operations.first();
        row.mode = mode;
        row.requested = askedFor(mode, m_request.set);
        row.reported = keptTimeout(mode, m_request.set);
        Result<Socket> socket = Socket::open(m_environment, Family::Ipv4, Transport::Tcp);
        if (!socket) {
            take(socket.error(), row);
            return row;
        }
        if (const Result<void> applied = apply(*socket, mode, row.requested); !applied)
            take(applied.error(), row);
        row.kernel = kernelTimeout(*socket, mode, row.operation);
        return row;
    }

    Result<Endpoint> findPeer(TimeoutOperation operation)
    {
        const Result<Target> target = Target::parse(m_request.target);
        if (!target)
            return target.error();
        const Result<QList<Endpoint>> endpoints = resolveTarget(
            m_context, m_context.practice, *target, operation == TimeoutOperation::Lookup ? dnsPort : echoPort,
            transportOf(operation), Deadline::in(setUpPatience, *m_context.clock));
        if (!endpoints)
            return endpoints.error();
        return endpoints->isEmpty() ? Result<Endpoint>(Error{}) : endpoints->first();
    }

    /// Looked up once a run and transport.
    const Result<Endpoint> &peerFor(TimeoutOperation operation)
    {
        std::optional<Result<Endpoint>> &peer =
            transportOf(operation) == Transport::Udp ? m_datagramPeer : m_streamPeer;
        if (!peer)
            peer.emplace(findPeer(operation));
        return *peer;
    }

    TimeoutRow measure(TimeoutOperation operation, TimeoutMode mode, Nanoseconds timeout)
    {
        m_environment.subject = m_context.trace.newSubject();
        TimeoutRow row;
        row.operation = operation;
        row.mode = mode;
        row.requested = askedFor(mode, timeout);
        row.reported = keptTimeout(mode, timeout);
        Step step;
        step.names = {wordOf(operation)->label, wordOf(mode)->label};
        step.subject = m_environment.subject;
        step.asked = row.requested;
        const MonotonicTime started = m_context.clock->monotonic();
        m_step = m_context.steps.begin(std::move(step));
        const TimeoutRow asked = row;
        Result<void> done = measure(row, timeout);
        for (int again = 0; done && again < 2 && foundRoom(row); ++again) {
            row = asked; // nothing of the attempt before
            done = measure(row, timeout);
        }
        if (!done) {
            take(done.error(), row);
            // Who was not found or not connected to within the time for that has not timed out in the call itself.
            if (row.outcome == TimeoutOutcome::TimedOut && !row.elapsed) {
                row.outcome = TimeoutOutcome::Failed;
                row.error = u"timeout"_s;
            }
        }
        if (row.outcome == TimeoutOutcome::TimedOut && row.requested && row.elapsed)
            row.overshoot = *row.elapsed - m_beforeLast - *row.requested;
        m_context.steps.end(m_step, row.elapsed.value_or(m_context.clock->monotonic() - started), *wordOf(row.outcome),
                            row.error);
        return row;
    }

    /// Sets up, and has the one operation timed. Blocking calls have a token of their own, which the leash cancels.
    Result<void> measure(TimeoutRow &row, Nanoseconds timeout)
    {
        m_context.steps.prepare(m_step, QT_TRANSLATE_NOOP("words", "getting ready"), m_context.clock->monotonic());
        if (needsPeer(row.operation)) {
            const Result<Endpoint> &peer = peerFor(row.operation);
            if (!peer)
                return peer.error();
            row.peer = *peer;
        }
        const bool connectsFirst =
            row.operation == TimeoutOperation::Receive || row.operation == TimeoutOperation::Send;
        if (connectsFirst && m_unanswered)
            return *m_unanswered;
        Environment environment = m_environment;
        environment.cancel = CancelToken();
        std::optional<Leash> leash(std::in_place, m_context.cancel, environment.cancel, Deadline());
        if (leash->failure())
            return *leash->failure();

        Result<CallScene> scene = prepareCall(row, environment, Deadline::in(setUpPatience, *m_context.clock));
        if (!scene) {
            // Who hasn't answered a request to connect is not asked again for every row.
            if (connectsFirst && scene.error().kind == ErrorKind::TimedOut)
                m_unanswered = scene.error();
            return scene.error();
        }
        Socket &socket = scene->socket;
        if (const Result<void> applied = apply(socket, row.mode, row.requested); !applied)
            return applied;
        row.kernel = kernelTimeout(socket, row.mode, row.operation);
        const bool blocks = isBlocking(row.mode);
        const Nanoseconds most = patience(row.operation, row.mode, timeout, m_request.bytes);
        const MonotonicTime leashed = m_context.clock->monotonic();
        const Nanoseconds suspended = m_context.clock->suspended();
        std::optional<qint64> synRetries; // written by the leash before it ends the call, read after it is gone
        if (blocks) {
            if (const Result<void> blocking = socket.setBlocking(true); !blocking)
                return blocking;
            // The end of a socket that connects forgets what it has sent.
            const auto before = [&] { synRetries = synRetriesOf(socket, row.operation); };
            leash.emplace(m_context.cancel, environment.cancel, Deadline::in(most), before);
            if (leash->failure())
                return *leash->failure();
        }
        MonotonicTime start = m_context.clock->monotonic();
        m_context.steps.change(m_step, waitingCall(row.operation, row.mode), start,
                               blocks ? std::optional(most) : std::nullopt);
        const Result<void> done = makeCall(*scene, row, m_request.bytes, *m_context.clock);
        // What the leash ended is timed from where the leash began to wait.
        if (!done && done.error().kind == ErrorKind::Cancelled)
            start = leashed;
        row.elapsed = m_context.clock->monotonic() - start;
        m_beforeLast = isPerCall(row.mode) && scene->lastCall ? *scene->lastCall - start : Nanoseconds(0);
        if (const Nanoseconds slept = m_context.clock->suspended() - suspended; slept >= shortestSleep)
            row.suspended = slept;
        leash.reset();
        row.synRetries = synRetries ? synRetries : synRetriesOf(socket, row.operation);
        return done;
    }

    const TimeoutRequest &m_request;
    Context &m_context;
    Environment m_environment; // with what calls are for now
    Rows<TimeoutRow> &m_rows;
    std::optional<Result<Endpoint>> m_streamPeer;
    std::optional<Result<Endpoint>> m_datagramPeer;
    std::optional<Error> m_unanswered; // how connecting ended, where nobody answered
    qint64 m_step = 0; // the number of the one that goes on
    Nanoseconds m_beforeLast{0}; // what the calls before the one that timed out took, where each has a time of its own
    TimeoutSummary m_summary;
};

} // namespace

std::optional<Nanoseconds> keptTimeout(TimeoutMode mode, std::optional<Nanoseconds> requested)
{
    // A timeout that was set with setsockopt() is nothing that Python knows of: gettimeout() stays None.
    if (mode == TimeoutMode::Deadline)
        return requested;
    return mode == TimeoutMode::Zero ? std::optional(Nanoseconds(0)) : std::nullopt;
}

Result<TimeoutSummary> runTimeout(const TimeoutRequest &request, Context &context, Rows<TimeoutRow> &rows)
{
    return TimeoutRun(request, context, rows).run();
}

} // namespace sockeye
