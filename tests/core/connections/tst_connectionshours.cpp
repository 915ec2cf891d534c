// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/connections/connectionsrun.h"
#include "tests/support/fakepractice.h"
#include "tests/support/memory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;

namespace
{

/// Each look at it is half a second later than the one before.
class HurryingClock final : public Clock
{
public:
    WallTime wall() const override { return WallTime(m_now.time_since_epoch() + 24h * 20'000); }
    MonotonicTime monotonic() const override { return m_now += 500ms; }

private:
    mutable MonotonicTime m_now{1h};
};

/// What a busy server's table is like: at each look twenty of its connections have gone, twenty have come, and all have
/// other round trips.
std::vector<SocketEntry> connectionsAt(int look)
{
    constexpr int held = 200;
    constexpr int comeAndGo = 20;
    std::vector<SocketEntry> entries;
    for (int i = 0; i < held; ++i) {
        const int number = look * comeAndGo + i;
        SocketEntry entry;
        entry.state = number % 3 == 0 ? SocketState::TimeWait : SocketState::Established;
        entry.local = QHostAddress(QHostAddress::LocalHost);
        entry.remote = QHostAddress(quint32(0xc0000200) + quint32(number % 251)); // 192.0.2.0
        entry.localPort = 443;
        entry.remotePort = quint16(1024 + number % 60'000);
        entry.inode = entry.state == SocketState::TimeWait ? 0 : quint64(number) + 1;
        entry.sendQueue = quint32(number % 7 * 100);
        entry.roundTrip = Nanoseconds(1'000'000 + look * 1000 + i);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

class ConnectionsHoursTest : public QObject
{
    Q_OBJECT

private slots:
    // Two hours of a look a second, taken as a table does: what the run keeps does not grow.
    void boundedMemory()
    {
        constexpr int looks = 2 * 60 * 60;
        const QTemporaryDir noProcesses;
        FakePractice practice;
        Context context(practice);
        const HurryingClock clock;
        context.clock = &clock;
        Rows<ConnectionRow> rows;
        qint64 early = 0;
        std::size_t came = 0;
        int look = 0;
        SocketLists lists;
        lists.interfaces = [] { return QHash<quint32, QString>(); };
        lists.diag = [&](SocketTable table, quint32) -> SocketLists::List {
            if (table.protocol != SocketProtocol::Tcp || table.isIpv6)
                return std::vector<SocketEntry>();
            if (const RowBlockPointer block = rows.take())
                came += block->size();
            (void)context.summary.take();
            if (look == looks / 10)
                early = residentKibibytes();
            if (look == looks)
                context.cancel.cancel();
            return connectionsAt(look++);
        };
        SocketOwners owners(noProcesses.path());
        ConnectionsRequest request;
        request.follow = true;
        const Result<ConnectionsSummary> summary = runConnections(request, context, rows, lists, owners);
        QVERIFY(summary);
        QCOMPARE(look, looks + 1);
        QCOMPARE(summary->count, 200);
        QVERIFY(came > std::size_t(looks) * 200); // all of them, at every look
        QVERIFY(early > 0);
        const qint64 growth = residentKibibytes() - early;
        QVERIFY2(growth < mostGrowth, qPrintable(QString::number(growth)));
    }
};

QTEST_GUILESS_MAIN(ConnectionsHoursTest)

#include "tst_connectionshours.moc"
