// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/canceltoken.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <future>
#include <thread>
#include <vector>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace sockeye;

namespace
{

bool isReadable(int descriptor, int milliseconds = 0)
{
    pollfd waiting{descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, milliseconds) == 1;
}

// Two connected sockets, closed at the end.
struct SocketPair {
    int sockets[2] = {-1, -1};
    SocketPair() { [[maybe_unused]] const int done = ::socketpair(AF_UNIX, SOCK_STREAM, 0, sockets); }
    ~SocketPair()
    {
        ::close(sockets[0]);
        ::close(sockets[1]);
    }
};

} // namespace

class CancelTokenTest : public QObject
{
    Q_OBJECT

private slots:
    void wakesPollers();
    void copiesShareTheState();
    void fromSignal();
    void fault99_wakesABlockedReceive();
    void cancelledBeforeTheCallBegins();
    void leavesOthersAlone();
    void manyThreads();
};

void CancelTokenTest::wakesPollers()
{
    CancelToken token;
    QVERIFY(!token.isCancelled());
    QVERIFY(!isReadable(token.descriptor()));
    std::promise<void> started;
    bool woke = false;
    std::thread waiter([&] {
        started.set_value();
        woke = isReadable(token.descriptor(), 10000);
    });
    started.get_future().wait();
    QElapsedTimer timer;
    timer.start();
    token.cancel();
    waiter.join();
    QVERIFY(woke);
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(isReadable(token.descriptor())); // and stays so
    token.cancel();
    QVERIFY(token.isCancelled());
}

void CancelTokenTest::copiesShareTheState()
{
    CancelToken token;
    const CancelToken copy = token;
    CancelToken other;
    token.cancel();
    QVERIFY(copy.isCancelled());
    QVERIFY(!other.isCancelled());
    QCOMPARE(copy.descriptor(), token.descriptor());
}

void CancelTokenTest::fromSignal()
{
    CancelToken token;
    SocketPair pair;
    const BlockingCall call(token, pair.sockets[0]);
    token.cancelFromSignal();
    QVERIFY(token.isCancelled());
    QVERIFY(isReadable(token.descriptor()));
    QVERIFY(!isReadable(pair.sockets[0])); // a signal handler may not take the lock
}

void CancelTokenTest::fault99_wakesABlockedReceive()
{
    CancelToken token;
    SocketPair pair;
    std::promise<void> started;
    ssize_t received = -1;
    std::thread blocked([&] {
        const BlockingCall call(token, pair.sockets[0]);
        started.set_value();
        char byte = 0;
        received = ::recv(pair.sockets[0], &byte, 1, 0); // before or after cancel(): it must end
    });
    started.get_future().wait();
    token.cancel();
    blocked.join();
    QCOMPARE(received, ssize_t(0));
}

void CancelTokenTest::cancelledBeforeTheCallBegins()
{
    CancelToken token;
    token.cancel();
    SocketPair pair;
    const BlockingCall call(token, pair.sockets[0]);
    char byte = 0;
    QCOMPARE(::recv(pair.sockets[0], &byte, 1, 0), ssize_t(0));
}

void CancelTokenTest::leavesOthersAlone()
{
    CancelToken token;
    SocketPair pair;
    {
        const BlockingCall call(token, pair.sockets[0]);
    }
    token.cancel();
    QVERIFY(!isReadable(pair.sockets[0]));
}

void CancelTokenTest::manyThreads()
{
    for (int round = 0; round < 50; ++round) {
        CancelToken token;
        std::atomic<int> ended = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([token, &ended] {
                SocketPair pair;
                const BlockingCall call(token, pair.sockets[0]);
                char byte = 0;
                if (::recv(pair.sockets[0], &byte, 1, 0) == 0 && token.isCancelled())
                    ++ended;
            });
        }
        std::thread first([token]() mutable { token.cancel(); });
        std::thread second([token]() mutable { token.cancel(); });
        first.join();
        second.join();
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(ended.load(), 8);
    }
}

QTEST_GUILESS_MAIN(CancelTokenTest)
#include "tst_canceltoken.moc"
