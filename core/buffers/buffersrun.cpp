// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/buffers/buffersrun.h"

#include <QFile>

#include <array>
#include <limits>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

constexpr Nanoseconds connectPatience = 5s;

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
        break;
    }
    return SocketOption::MaximumSegment;
}

bool isBuffer(BufferOption option)
{
    return option == BufferOption::SendBuffer || option == BufferOption::ReceiveBuffer;
}

void noteFailure(BufferRow &row, const Error &error)
{
    row.status = error.kind == ErrorKind::Denied ? BufferStatus::Denied : BufferStatus::NotSupported;
    row.error = QString::fromLatin1(errorSymbol(error));
    row.failedCall = error.operation;
}

/// Reads an option into \a value; a failure becomes the row's.
void read(const Socket &socket, BufferRow &row, std::optional<qint32> &value)
{
    const Result<int> got = socket.option(socketOption(row.option));
    if (got)
        value = *got;
    else
        noteFailure(row, got.error());
}

/// One run, row by row in the order of the options.
class BuffersRun
{
public:
    BuffersRun(const BuffersRequest &request, Context &context)
        : m_request(request)
        , m_context(context)
    {
        addRow(BufferOption::SendBuffer, request.sendBuffer);
        addRow(BufferOption::ReceiveBuffer, request.receiveBuffer);
        if (request.protocol == Transport::Tcp) {
            addRow(BufferOption::NoDelay, int(request.noDelay));
            addRow(BufferOption::MaximumSegment, {});
        }
    }

    Result<BuffersSummary> run(Rows<BufferRow> &rows)
    {
        m_summary.writeLimit = firstOf(readLimits(u"/proc/sys/net/core/wmem_max"_s));
        m_summary.readLimit = firstOf(readLimits(u"/proc/sys/net/core/rmem_max"_s));
        m_summary.tcpWriteMemory = readLimits(u"/proc/sys/net/ipv4/tcp_wmem"_s);
        m_summary.tcpReadMemory = readLimits(u"/proc/sys/net/ipv4/tcp_rmem"_s);

        // The rows are about one socket; what the limits are asked of is another.
        Environment environment = static_cast<const Environment &>(m_context);
        environment.subject = m_context.trace.newSubject();
        Result<Socket> socket = Socket::open(environment, m_request.family, m_request.protocol);
        if (!socket) {
            for (BufferRow &row : m_rows)
                noteFailure(row, socket.error());
            m_summary.connectError = QString::fromLatin1(errorSymbol(socket.error()));
        } else {
            measureLimits();
            use(*socket);
        }
        if (m_context.cancel.isCancelled())
            return Error::cancelled("connect");
        for (BufferRow &row : m_rows) {
            explain(row);
            rows.add(row, environment.subject);
        }
        m_summary.sendBefore = m_rows[0].defaultValue;
        m_summary.sendAfter = m_rows[0].effectiveValue;
        m_summary.receiveBefore = m_rows[1].defaultValue;
        m_summary.receiveAfter = m_rows[1].effectiveValue;
        return m_summary;
    }

private:
    void addRow(BufferOption option, std::optional<qint32> requested)
    {
        BufferRow row;
        row.option = option;
        row.protocol = m_request.protocol;
        row.family = m_request.family;
        row.requestedValue = requested;
        m_rows.push_back(row);
    }

    /// What no file tells in every kernel and namespace: the least and the most that a socket of this kind can have.
    void measureLimits()
    {
        Result<Socket> probe = Socket::open(m_context, m_request.family, m_request.protocol);
        if (!probe)
            return;
        for (BufferRow &row : m_rows) {
            if (!isBuffer(row.option))
                continue;
            for (const auto &[asked, limit] :
                 {std::pair(0, &row.minimum), std::pair(std::numeric_limits<int>::max(), &row.maximum)}) {
                if (!probe->setOption(socketOption(row.option), asked))
                    continue;
                if (const Result<int> got = probe->option(socketOption(row.option)))
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
        const Result<void> connected = connect(socket);
        if (!connected)
            m_summary.connectError = nameOf(connected.error());
        for (BufferRow &row : m_rows) {
            if (connected)
                read(socket, row, row.connectedValue);
            else
                noteNotConnected(row, connected.error());
        }
        if (m_request.when == SetWhen::After)
            set(socket);
    }

    void set(Socket &socket)
    {
        for (BufferRow &row : m_rows) {
            if (row.requestedValue) {
                const Result<void> done = socket.setOption(socketOption(row.option), *row.requestedValue);
                if (!done) {
                    noteFailure(row, done.error());
                    continue;
                }
            }
            read(socket, row, row.effectiveValue);
        }
    }

    Result<void> connect(Socket &socket)
    {
        const Result<Target> target = Target::parse(m_request.target);
        if (!target)
            return target.error();
        const Deadline deadline = Deadline::in(connectPatience, *m_context.clock);
        const Result<QList<Endpoint>> endpoints =
            resolveTarget(m_context, m_context.practice, *target, echoPort, m_request.protocol, deadline);
        if (!endpoints)
            return endpoints.error();
        for (const Endpoint &endpoint : *endpoints) {
            if (familyOf(endpoint.address) == m_request.family)
                return socket.connect(endpoint, deadline);
        }
        Error error;
        error.kind = ErrorKind::NoSuchName;
        return error;
    }

    void noteNotConnected(BufferRow &row, const Error &error) const
    {
        row.error = m_summary.connectError;
        row.failedCall = error.operation;
    }

    static QString nameOf(const Error &error)
    {
        const QByteArray symbol = errorSymbol(error);
        if (!symbol.isEmpty())
            return QString::fromLatin1(symbol);
        return error.kind == ErrorKind::TimedOut ? u"timeout"_s : u"no_address"_s;
    }

    void explain(BufferRow &row) const
    {
        if (row.status != BufferStatus::Ok)
            return;
        if (isBuffer(row.option))
            explainSize(row);
        else if (row.option == BufferOption::MaximumSegment)
            row.notes += BufferNote::FromPath;
        else if (row.requestedValue == row.effectiveValue)
            row.notes += BufferNote::AsAsked;
        if (!row.connectedValue) {
            row.status = BufferStatus::NotConnected;
            row.notes += BufferNote::NotConnected;
        }
    }

    void explainSize(BufferRow &row) const
    {
        if (!row.requestedValue) {
            row.notes += row.protocol == Transport::Tcp ? BufferNote::SizedByKernel : BufferNote::SystemDefault;
            return;
        }
        if (!row.effectiveValue || !row.minimum || !row.maximum)
            return;
        row.notes += explainBufferSize(*row.requestedValue, *row.effectiveValue, *row.minimum, *row.maximum);
        if (!row.notes.isEmpty() && row.notes.first() != BufferNote::Doubled
            && row.notes.first() != BufferNote::AsAsked)
            row.status = BufferStatus::Clamped;
        if (m_request.when == SetWhen::After && row.protocol == Transport::Tcp && row.connectedValue)
            row.notes += BufferNote::SizedBeforeSet;
        // The numbers that stand on the exercise's sheet, seen from a system that doubles.
        if (row.option == BufferOption::SendBuffer && row.protocol == Transport::Tcp && row.requestedValue == 4096
            && row.effectiveValue == 8192)
            row.notes += BufferNote::ExerciseNumbers;
    }

    const BuffersRequest &m_request;
    Context &m_context;
    std::vector<BufferRow> m_rows;
    BuffersSummary m_summary;
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
    return BuffersRun(request, context).run(rows);
}

} // namespace sockeye
