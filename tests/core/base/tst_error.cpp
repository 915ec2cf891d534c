// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QSet>
#include <QTest>

#include <cerrno>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void kindsOfErrno_data();
    void kindsOfErrno();
    void symbols();
    void sentences_data();
    void sentences();
    void everyKindHasItsSentence();
    void refusedAndTimedOutNeverReadTheSame_data();
    void refusedAndTimedOutNeverReadTheSame();
};

void ErrorTest::kindsOfErrno_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("refused") << ECONNREFUSED << ErrorKind::Refused;
    QTest::newRow("timed out") << ETIMEDOUT << ErrorKind::TimedOut;
    QTest::newRow("SO_RCVTIMEO ran out") << EAGAIN << ErrorKind::TimedOut;
    QTest::newRow("no route") << EHOSTUNREACH << ErrorKind::Unreachable;
    QTest::newRow("reset") << ECONNRESET << ErrorKind::Reset;
    QTest::newRow("not permitted") << EACCES << ErrorKind::Denied;
    QTest::newRow("no descriptors") << EMFILE << ErrorKind::OutOfResources;
    QTest::newRow("no such protocol") << EPROTONOSUPPORT << ErrorKind::NotSupported;
    QTest::newRow("anything else") << EXDEV << ErrorKind::System;
}

void ErrorTest::kindsOfErrno()
{
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    QCOMPARE(kindOfErrno(code), kind);
    QCOMPARE(Error::fromErrno("recv", code).kind, kind);
}

void ErrorTest::symbols()
{
    QCOMPARE(errnoSymbol(ECONNREFUSED), QByteArray("ECONNREFUSED"));
    QCOMPARE(errnoSymbol(99999), QByteArray("99999"));
    Error error;
    QVERIFY(errorSymbol(error).isEmpty());
    error.space = CodeSpace::AddressInfo;
    error.code = -3;
    QCOMPARE(errorSymbol(error), QByteArray("EAI_AGAIN"));
    error.space = CodeSpace::DnsRcode;
    error.code = 3;
    QCOMPARE(errorSymbol(error), QByteArray("NXDOMAIN"));
    error.code = 16;
    QCOMPARE(errorSymbol(error), QByteArray("BADVERS"));
    error.code = 4000;
    QCOMPARE(errorSymbol(error), QByteArray("RCODE4000"));
}

void ErrorTest::sentences_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("refused connect") << Error::fromErrno("connect", ECONNREFUSED, u"127.0.0.1:80"_s)
                                     << QStringList{u"Connecting to 127.0.0.1:80"_s, u"refused"_s, u"(ECONNREFUSED)"_s,
                                                    u"Check the port"_s};
    QTest::newRow("refused datagram") << Error::fromErrno("recvmsg", ECONNREFUSED, u"127.0.0.1:123"_s)
                                      << QStringList{u"Waiting for an answer from 127.0.0.1:123"_s, u"refused"_s};
    QTest::newRow("timeout") << Error::timedOut("recv", u"192.0.2.1:53"_s)
                             << QStringList{u"192.0.2.1:53"_s, u"timed out"_s};
    QTest::newRow("fault 76: UDP connect without a free port")
        << Error::fromErrno("connect", EAGAIN) << QStringList{u"all local ports"_s, u"(EAGAIN)"_s};
    QTest::newRow("fault 76: TCP connect without a free port")
        << Error::fromErrno("connect", EADDRNOTAVAIL) << QStringList{u"port is free"_s, u"(EADDRNOTAVAIL)"_s};
    QTest::newRow("fault 91: address gone before bind")
        << Error::fromErrno("bind", EADDRNOTAVAIL, u"192.0.2.1"_s) << QStringList{u"192.0.2.1"_s, u"no interface"_s};
    QTest::newRow("fault 102: port in use") << Error::fromErrno("bind", EADDRINUSE, u"127.0.0.1:10123"_s)
                                            << QStringList{u"127.0.0.1:10123"_s, u"another program"_s};
    QTest::newRow("fault 112: disk full") << Error::fromErrno("write", ENOSPC, u"/tmp/a.csv"_s)
                                          << QStringList{u"Writing /tmp/a.csv"_s, u"disk is full"_s, u"(ENOSPC)"_s};
    QTest::newRow("wrong input is its own sentence")
        << Error::badInput(u"timeout_s"_s, u"Too long."_s) << QStringList{u"Too long."_s};
    Error detailed = Error::fromErrno("socket", EACCES);
    detailed.detail = u"see net.ipv4.ping_group_range"_s;
    QTest::newRow("detail takes the place of the advice")
        << detailed << QStringList{u"(EACCES). See net.ipv4.ping_group_range."_s};
    QTest::newRow("an unknown operation is named")
        << Error::fromErrno("epoll_create1", EMFILE) << QStringList{u"epoll_create1: "_s};
}

void ErrorTest::sentences()
{
    QFETCH(Error, error);
    QFETCH(QStringList, says);
    const QString sentence = errorSentence(error);
    for (const QString &part : says)
        QVERIFY2(sentence.contains(part), qPrintable(sentence));
    QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
    QVERIFY(!sentence.contains(u"%"_s));
}

void ErrorTest::everyKindHasItsSentence()
{
    QSet<QString> seen;
    for (int kind = 0; kind <= int(ErrorKind::System); ++kind) {
        Error error;
        error.kind = ErrorKind(kind);
        error.operation = "connect";
        error.subject = u"peer"_s;
        const QString sentence = errorSentence(error);
        QVERIFY2(sentence.startsWith(u"Connecting to peer: "_s), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen += sentence;
    }
}

void ErrorTest::refusedAndTimedOutNeverReadTheSame_data()
{
    QTest::addColumn<QByteArray>("operation");
    for (const char *operation :
         {"connect", "send", "recv", "recvmsg", "poll", "getaddrinfo", "lookup", "write", "something", ""})
        QTest::newRow(*operation ? operation : "none") << QByteArray(operation);
}

void ErrorTest::refusedAndTimedOutNeverReadTheSame()
{
    QFETCH(QByteArray, operation);
    Error refused;
    refused.kind = ErrorKind::Refused;
    refused.operation = operation.constData();
    const QString no = errorSentence(refused);
    const QString silence = errorSentence(Error::timedOut(operation.constData()));
    QVERIFY2(no.contains(u"refused"_s, Qt::CaseInsensitive) && !no.contains(u"timed out"_s), qPrintable(no));
    QVERIFY2(silence.contains(u"timed out"_s) && !silence.contains(u"refused"_s), qPrintable(silence));
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
