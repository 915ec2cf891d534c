// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/buffersrun.h"

#include "core/buffers/bufferstransfer.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr Nanoseconds connectPatience = 5s;
constexpr Nanoseconds transferPatience = 5s;

/// The numbers of a file under /proc/sys; empty where it can't be read (not every network namespace has them).
QList<qint64> readLimits(const QString &path)
{
    QFile file(path);
    QList<qint64> numbers;
    if (!file.open(QIODevice::ReadOnly))
        return numbers;
    for (const QByteArray &word : file.readAll().simplified().split(' ')) {
        bool ok = false;
        const qint64 number = word.toLongLong(&ok);
        if (ok)
            numbers += number;
    }
    return numbers;
}

std::optional<qint64> firstOf(const QList<qint64> &numbers)
{
    return numbers.isEmpty() ? std::nullopt : std::optional(numbers.first());
}

/// The names of a file under /proc/sys.
QStringList readNames(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
        ? QString::fromLatin1(file.readAll().simplified()).split(u' ', Qt::SkipEmptyParts)
        : QStringList();
}

SocketOption socketOption(BufferOption option)
{
    switch (option) {
    case BufferOption::SendBuffer:
        return SocketOption::SendBuffer;
    case BufferOption::ReceiveBuffer:
        return SocketOption::ReceiveBuffer;
    case BufferOption::NoDelay:
        return SocketOption::NoDelay;
    case BufferOption::MaximumSegment:
        return SocketOption::MaximumSegment;
    case BufferOption::KeepAlive:
        return SocketOption::KeepAlive;
    case BufferOption::KeepIdle:
        return SocketOption::KeepIdle;
    case BufferOption::KeepInterval:
        return SocketOption::KeepInterval;
    case BufferOption::KeepCount:
        return SocketOption::KeepCount;
    case BufferOption::Cork:
        return SocketOption::Cork;
    case BufferOption::QuickAck:
        return SocketOption::QuickAck;
    case BufferOption::TimeToLive:
        return SocketOption::TimeToLive;
    case BufferOption::HopLimit:
        return SocketOption::HopLimit;
    case BufferOption::Congestion:
        break;
    }
    return SocketOption::Congestion;
}

void noteFailure(BufferRow &row, const Error &error)
{
    row.status = error.kind == ErrorKind::Denied ? BufferStatus::Denied : BufferStatus::NotSupported;
    row.error = QString::fromLatin1(errorSymbol(error));
    row.failedCall = error.operation;
}

Result<OptionValue> valueOf(const Socket &socket, BufferOption option)
{
    if (option == BufferOption::Congestion) {
        const Result<QByteArray> name = socket.optionName(SocketOption::Congestion);
        return name ? Result<OptionValue>(OptionValue(QString::fromLatin1(*name))) : name.error();
    }
    const Result<int> number = socket.option(socketOption(option));
    return number ? Result<OptionValue>(OptionValue(*number)) : number.error();
}

Result<void> setValue(Socket &socket, BufferOption option, const OptionValue &value)
{
    if (option == BufferOption::Congestion)
        return socket.setOptionName(SocketOption::Congestion, value.name.toLatin1());
    return socket.setOption(socketOption(option), value.number.value_or(0));
}

/// Reads an option into \a value; a failure becomes the row's.
void read(const Socket &socket, BufferRow &row, OptionValue &value)
{
    const Result<OptionValue> got = valueOf(socket, row.option);
    if (got)
        value = *got;
    else
        noteFailure(row, got.error());
}

/// The least and the most of \a least and \a most, and \a value.
void widen(std::optional<qint32> &least, std::optional<qint32> &most, std::optional<qint32> value)
{
    if (!value)
        return;
    least = std::min(least.value_or(*value), *value);
    most = std::max(most.value_or(*value), *value);
}

struct Limits {
    std::optional<qint32> minimum;
    std::optional<qint32> maximum;
};

/// The sockets of one protocol and family: one for each size, and the first has the rows of all other options.
class SocketsOfAKind
{
public:
    SocketsOfAKind(const BuffersRequest &request, Context &context, Transport protocol, Family family,
                   BuffersSummary &summary)
        : m_request(request)
        , m_context(context)
        , m_protocol(protocol)
        , m_family(family)
        , m_summary(summary)
    {
    }

    void run(Rows<BufferRow> &rows)
    {
        for (qsizetype round = 0; round < m_request.rounds(); ++round) {
            // The rows are about one socket; what the limits are asked of is another.
            Environment environment = static_cast<const Environment &>(m_context);
            environment.subject = m_context.trace.newSubject();
            makeRows(round);
            Result<Socket> socket = Socket::open(environment, m_family, m_protocol);
            if (!socket) {
                for (BufferRow &row : m_rows)
                    noteFailure(row, socket.error());
                noteConnectError(QString::fromLatin1(errorSymbol(socket.error())));
            } else {
                if (round == 0)
                    measureLimits();
                use(*socket);
            }
            if (m_context.cancel.isCancelled())
                return;
            for (BufferRow &row : m_rows) {
                explain(row);
                summarise(row, round);
                rows.add(row, environment.subject);
            }
            ++m_context.progress.done;
        }
    }

private:
    void makeRows(qsizetype round)
    {
        m_rows.clear();
        for (const BufferOption option : bufferOptions(m_protocol, m_family)) {
            if (!hasRow(m_request, option, round))
                continue;
            BufferRow row;
            row.option = option;
            row.protocol = m_protocol;
            row.family = m_family;
            row.requestedValue = requestedValue(m_request, option, round);
            if (option == BufferOption::Congestion)
                row.choices = readNames(u"/proc/sys/net/ipv4/tcp_available_congestion_control"_s);
            m_rows.push_back(row);
        }
    }

    Limits &limitsOf(BufferOption option) { return m_limits[option == BufferOption::SendBuffer ? 0 : 1]; }

    /// What no file tells in every kernel and namespace: the least and the most that a socket of this kind can have.
    void measureLimits()
    {
        Result<Socket> probe = Socket::open(m_context, m_family, m_protocol);
        if (!probe)
            return;
        for (const BufferOption option : {BufferOption::SendBuffer, BufferOption::ReceiveBuffer}) {
            Limits &limits = limitsOf(option);
            for (const auto &[asked, limit] :
                 {std::pair(0, &limits.minimum), std::pair(std::numeric_limits<int>::max(), &limits.maximum)}) {
                if (!probe->setOption(socketOption(option), asked))
                    continue;
                if (const Result<int> got = probe->option(socketOption(option)))
                    *limit = *got;
            }
        }
    }

    void use(Socket &socket)
    {
        for (BufferRow &row : m_rows)
            read(socket, row, row.defaultValue);
        if (m_request.when == SetWhen::Before)
            set(socket);
        // Who was not reached once isn't tried again with every size.
        const Result<void> connected = m_unreached ? Result<void>(*m_unreached) : connect(socket);
        if (!connected)
            m_unreached = connected.error();
        for (BufferRow &row : m_rows) {
            if (connected)
                read(socket, row, row.connectedValue);
            else
                noteNotConnected(row, connected.error());
        }
        if (m_request.when == SetWhen::After)
            set(socket);
        if (connected && m_protocol == Transport::Tcp && m_request.transferBytes > 0 && m_echoes)
            moveBytes(socket);
    }

    void set(Socket &socket)
    {
        for (BufferRow &row : m_rows) {
            if (row.requestedValue.isKnown()) {
                const Result<void> done = setValue(socket, row.option, row.requestedValue);
                if (!done) {
                    noteFailure(row, done.error());
                    continue;
                }
            }
            read(socket, row, row.effectiveValue);
        }
    }

    void moveBytes(Socket &socket)
    {
        const Result<qint64> came =
            transfer(socket, m_request.transferBytes, Deadline::in(transferPatience, *m_context.clock));
        if (!came)
            return; // stopped
        // Who does not echo isn't waited for with every size.
        m_echoes = *came > 0;
        m_summary.transferred = std::min(m_summary.transferred.value_or(*came), *came);
        for (BufferRow &row : m_rows)
            read(socket, row, row.transferredValue);
    }

    Result<void> connect(Socket &socket)
    {
        const Result<Target> target = Target::parse(m_request.target);
        if (!target)
            return target.error();
        const Deadline deadline = Deadline::in(connectPatience, *m_context.clock);
        const Result<QList<Endpoint>> endpoints =
            resolveTarget(m_context, m_context.practice, *target, echoPort, m_protocol, deadline);
        if (!endpoints)
            return endpoints.error();
        for (const Endpoint &endpoint : *endpoints) {
            if (familyOf(endpoint.address) == m_family)
                return socket.connect(endpoint, deadline);
        }
        Error error;
        error.kind = ErrorKind::NoSuchName;
        return error;
    }

    void noteConnectError(const QString &name)
    {
        if (m_summary.connectError.isEmpty())
            m_summary.connectError = name;
    }

    void noteNotConnected(BufferRow &row, const Error &error)
    {
        const QString name = nameOf(error);
        noteConnectError(name);
        if (row.status != BufferStatus::Ok)
            return; // it has failed already, and says why
        row.error = name;
        row.failedCall = error.operation;
    }

    static QString nameOf(const Error &error)
    {
        const QByteArray symbol = errorSymbol(error);
        if (!symbol.isEmpty())
            return QString::fromLatin1(symbol);
        return error.kind == ErrorKind::TimedOut ? u"timeout"_s : u"no_address"_s;
    }

    void explain(BufferRow &row)
    {
        if (isBuffer(row.option)) {
            row.minimum = limitsOf(row.option).minimum;
            row.maximum = limitsOf(row.option).maximum;
            row.effectiveBytes = row.effectiveValue.number;
        }
        if (row.status != BufferStatus::Ok)
            return;
        if (isBuffer(row.option))
            explainSize(row);
        else if (row.option == BufferOption::MaximumSegment)
            row.notes += BufferNote::FromPath;
        else
            explainOther(row);
        if (!row.connectedValue.isKnown()) {
            row.status = BufferStatus::NotConnected;
            row.notes += BufferNote::NotConnected;
        }
    }

    void explainOther(BufferRow &row) const
    {
        if (!row.requestedValue.isKnown()) {
            row.notes += BufferNote::LeftAlone;
            return;
        }
        if (row.requestedValue == row.effectiveValue)
            row.notes += BufferNote::AsAsked;
        const auto isOther = [&row](const OptionValue &value) {
            return value.isKnown() && value != row.effectiveValue;
        };
        const bool isConnectedLater = m_request.when == SetWhen::Before;
        if ((isConnectedLater && isOther(row.connectedValue)) || isOther(row.transferredValue))
            row.notes += BufferNote::TurnedBack;
    }

    void explainSize(BufferRow &row) const
    {
        if (!row.requestedValue.isKnown()) {
            row.notes += row.protocol == Transport::Tcp ? BufferNote::SizedByKernel : BufferNote::SystemDefault;
            if (row.transferredValue.number > row.connectedValue.number)
                row.notes += BufferNote::Grown;
            return;
        }
        if (!row.effectiveValue.number || !row.minimum || !row.maximum)
            return;
        row.notes +=
            explainBufferSize(*row.requestedValue.number, *row.effectiveValue.number, *row.minimum, *row.maximum);
        if (!row.notes.isEmpty() && row.notes.first() != BufferNote::Doubled
            && row.notes.first() != BufferNote::AsAsked)
            row.status = BufferStatus::Clamped;
        if (m_request.when == SetWhen::After && row.protocol == Transport::Tcp && row.connectedValue.isKnown())
            row.notes += BufferNote::SizedBeforeSet;
        if (row.transferredValue.isKnown() && row.transferredValue == row.effectiveValue)
            row.notes += BufferNote::Kept;
        // The numbers that stand on the exercise's sheet, seen from a system that doubles.
        if (row.option == BufferOption::SendBuffer && row.protocol == Transport::Tcp
            && row.requestedValue == OptionValue(4096) && row.effectiveValue == OptionValue(8192))
            row.notes += BufferNote::ExerciseNumbers;
    }

    void summarise(const BufferRow &row, qsizetype round) const
    {
        const bool isSend = row.option == BufferOption::SendBuffer;
        if (!isBuffer(row.option))
            return;
        if (row.requestedValue.isKnown()) {
            widen(isSend ? m_summary.sendLeast : m_summary.receiveLeast,
                  isSend ? m_summary.sendMost : m_summary.receiveMost, row.effectiveValue.number);
        }
        std::optional<qint32> &after = isSend ? m_summary.sendAfter : m_summary.receiveAfter;
        if (round > 0 || after)
            return;
        after = row.effectiveValue.number;
        (isSend ? m_summary.sendBefore : m_summary.receiveBefore) = row.defaultValue.number;
        (isSend ? m_summary.sendAfterTransfer : m_summary.receiveAfterTransfer) = row.transferredValue.number;
    }

    const BuffersRequest &m_request;
    Context &m_context;
    const Transport m_protocol;
    const Family m_family;
    BuffersSummary &m_summary;
    std::array<Limits, 2> m_limits; // of sending, of receiving
    std::vector<BufferRow> m_rows;
    std::optional<Error> m_unreached;
    bool m_echoes = true;
};

} // namespace

QList<BufferNote> explainBufferSize(qint32 requested, qint32 effective, qint32 minimum, qint32 maximum)
{
    const qint64 doubled = 2 * qint64(requested);
    if (requested < 0 && effective == maximum)
        return {BufferNote::NegativeIsHuge, BufferNote::CutToMaximum};
    if (effective == doubled)
        return {BufferNote::Doubled};
    if (effective == requested)
        return {BufferNote::AsAsked};
    if (effective == minimum && doubled < minimum)
        return {BufferNote::RaisedToMinimum};
    if (effective == maximum && doubled > maximum)
        return {BufferNote::CutToMaximum};
    return {};
}

Result<BuffersSummary> runBuffers(const BuffersRequest &request, Context &context, Rows<BufferRow> &rows)
{
    BuffersSummary summary;
    summary.writeLimit = firstOf(readLimits(u"/proc/sys/net/core/wmem_max"_s));
    summary.readLimit = firstOf(readLimits(u"/proc/sys/net/core/rmem_max"_s));
    summary.tcpWriteMemory = readLimits(u"/proc/sys/net/ipv4/tcp_wmem"_s);
    summary.tcpReadMemory = readLimits(u"/proc/sys/net/ipv4/tcp_rmem"_s);
    context.progress.total = request.protocols.size() * request.families.size() * request.rounds();
    for (const Transport protocol : request.protocols) {
        for (const Family family : request.families) {
            SocketsOfAKind(request, context, protocol, family, summary).run(rows);
            if (context.cancel.isCancelled())
                return Error::cancelled("connect");
        }
    }
    return summary;
}

} // namespace sockeye
