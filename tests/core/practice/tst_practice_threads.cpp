// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicedirectory.h"
#include "core/protocol/ntp/packet.h"
#include "tests/support/client.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The practice network with many threads about it, on std::thread alone, so that the thread sanitizer sees every one.
class TestPracticeThreads : public QObject
{
    Q_OBJECT

private slots:
    void clientsWhileSettingsChange();
    void stopUnderLoad();
    void everybodyAsksTheDirectory();

private:
    static std::vector<std::thread> repeat(int count, const std::function<void(int)> &work)
    {
        std::vector<std::thread> threads;
        for (int i = 0; i < count; ++i)
            threads.emplace_back(work, i);
        return threads;
    }
};

void TestPracticeThreads::clientsWhileSettingsChange()
{
    PracticeNetwork network(PracticeSettings::onAnyPorts());
    QVERIFY(network.start());
    std::atomic<int> answers = 0;
    std::atomic<int> wrong = 0;
    std::atomic<bool> done = false;
    std::thread setter([&] {
        PracticeSettings settings = network.settings();
        for (int i = 0; !done; ++i) {
            settings.ntpStratum = 1 + i % 15;
            settings.ntpKiss = i % 2 ? u"RATE"_s : QString();
            network.setSettings(settings);
            settings = network.settings();
        }
    });
    auto clients = repeat(4, [&](int) {
        Result<Client> ntp = Client::make(Transport::Udp, network.endpoints(u"ntp"_s, Transport::Udp).first());
        Result<Client> echo = Client::make(Transport::Tcp, network.endpoints(u"echo"_s, Transport::Tcp).first());
        for (int i = 0; i < 200; ++i) {
            const Result<QByteArray> time = ntp ? ntp->ask(encodeNtpHeader(NtpHeader())) : ntp.error();
            const Result<QByteArray> back = echo ? echo->ask("hello") : echo.error();
            const bool good = time && time->size() == ntpHeaderSize && back && *back == "hello";
            ++(good ? answers : wrong);
        }
    });
    for (std::thread &client : clients)
        client.join();
    done = true;
    setter.join();
    QCOMPARE(answers, 800);
    QCOMPARE(wrong, 0);
}

void TestPracticeThreads::stopUnderLoad()
{
    for (int round = 0; round < 20; ++round) {
        PracticeNetwork network(PracticeSettings::onAnyPorts());
        QVERIFY(network.start());
        std::atomic<bool> done = false;
        const QList<PracticeListener> listeners = network.listeners();
        auto clients = repeat(3, [&, listeners](int index) {
            for (int i = index; !done; ++i) {
                const PracticeListener &listener = listeners[i % listeners.size()];
                Result<Client> client = Client::make(listener.transport, listener.endpoint, 1ms);
                if (client)
                    (void)client->ask("x", 1ms);
            }
        });
        const MonotonicTime start = Clock::system().monotonic();
        network.stop();
        const Nanoseconds took = Clock::system().monotonic() - start;
        done = true;
        for (std::thread &client : clients)
            client.join();
        QVERIFY(took < 200ms);
    }
}

void TestPracticeThreads::everybodyAsksTheDirectory()
{
    QTemporaryDir folder;
    PracticeDirectory directory(PracticeDirectory::Sharing::Shared, PracticeSettings::onAnyPorts(), folder.path());
    std::atomic<int> found = 0;
    auto askers = repeat(8, [&](int index) {
        for (int i = 0; i < 50; ++i) {
            const auto endpoints = directory.endpoints(i % 2 ? u"ntp"_s : u"dns"_s, Transport::Udp);
            if (endpoints && !endpoints->isEmpty())
                ++found;
            (void)directory.status();
            if (index == 0 && i % 10 == 9)
                directory.stopOwn(); // the next one to ask starts it again
        }
    });
    for (std::thread &asker : askers)
        asker.join();
    QCOMPARE(found, 400);
}

QTEST_GUILESS_MAIN(TestPracticeThreads)
#include "tst_practice_threads.moc"
