// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/http/httpreply.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype mostBody = 100;

/// What is wrong with it; null where nothing is. \a piece bytes at a time.
QString fed(HttpReply &reply, const QByteArray &bytes, qsizetype piece)
{
    for (qsizetype i = 0; i < bytes.size(); i += piece) {
        if (const Result<void> done = reply.feed(bytes.mid(i, piece)); !done)
            return done.error().detail;
    }
    return {};
}

} // namespace

class TestHttpReply : public QObject
{
    Q_OBJECT

private slots:
    void replies_data();
    void replies();
    void damaged_data();
    void damaged();
    void cutShort_data();
    void cutShort();
    void headIsKept();
};

void TestHttpReply::replies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isComplete"); // before the stream's end
    QTest::addColumn<bool>("hasBody");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello") << 200
                            << QByteArray("hello") << true << true;
    QTest::newRow("no body") << QByteArray("HTTP/1.1 404 Not Found\r\ncontent-length:0\r\n\r\n") << 404 << QByteArray()
                             << true << true;
    QTest::newRow("until the end") << QByteArray("HTTP/1.0 200 OK\r\n\r\nhello") << 200 << QByteArray("hello") << false
                                   << true;
    QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"
                                           "5;x=y\r\nhello\r\n00a\r\n, sockeye!\r\n0\r\nTrailer: 1\r\n\r\n")
                             << 200 << QByteArray("hello, sockeye!") << true << true;
    QTest::newRow("a long trailer") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: "
            + QByteArray(1000, 'x') + "\r\n\r\n"
                                    << 200 << QByteArray() << true << true;
    QTest::newRow("lines without CR") << QByteArray("HTTP/1.1 200 OK\nContent-Length: 2\n\nhi") << 200
                                      << QByteArray("hi") << true << true;
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n") << 200 << QByteArray() << true
                               << true;
    QTest::newRow("interim replies") << QByteArray(
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi")
                                     << 200 << QByteArray("hi") << true << true;
    QTest::newRow("HEAD") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n") << 200 << QByteArray() << true
                          << false;
    QTest::newRow("204 has none") << QByteArray("HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n") << 204
                                  << QByteArray() << true << true;
    QTest::newRow("two equal lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nhi")
                                       << 200 << QByteArray("hi") << true << true;
    QTest::newRow("what follows is not its") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi there")
                                             << 200 << QByteArray("hi") << true << true;
}

void TestHttpReply::replies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, code);
    QFETCH(QByteArray, body);
    QFETCH(bool, isComplete);
    QFETCH(bool, hasBody);
    for (const qsizetype piece : {1, 2, 3, 7, 1000}) {
        HttpReply reply(mostBody, hasBody);
        QCOMPARE(fed(reply, bytes, piece), QString());
        QCOMPARE(reply.statusCode(), code);
        QCOMPARE(reply.body(), body);
        QCOMPARE(reply.state() == HttpReply::State::Complete, isComplete);
        QVERIFY(reply.end());
        QVERIFY(reply.state() == HttpReply::State::Complete);
        QVERIFY(!reply.isCut());
    }
}

void TestHttpReply::damaged_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray head = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("another protocol") << QByteArray("220 mail.example ESMTP\r\n");
    QTest::newRow("binary") << QByteArray("\x16\x03\x03\x00\x00", 5);
    QTest::newRow("no code") << QByteArray("HTTP/1.1 OK\r\n\r\n");
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200 OK\r\n\r\n");
    QTest::newRow("code of four digits") << QByteArray("HTTP/1.1 2000 OK\r\n\r\n");
    QTest::newRow("field without colon") << head + "Nothing\r\n\r\n";
    QTest::newRow("field without name") << head + ": x\r\n\r\n";
    QTest::newRow("folded line") << head + "A: b\r\n c\r\n\r\n";
    QTest::newRow("length is no number") << head + "Content-Length: -1\r\n\r\n";
    QTest::newRow("length too large") << head + "Content-Length: 99999999999999999999\r\n\r\n";
    QTest::newRow("lengths that differ") << head + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n";
    QTest::newRow("size of a chunk") << head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n";
    QTest::newRow("size has no end") << head + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray(300, '1');
    QTest::newRow("chunk is longer") << head + "Transfer-Encoding: chunked\r\n\r\n2\r\nhello\r\n";
    QTest::newRow("head without end") << head + QByteArray("A: b\r\n").repeated(20'000);
    QTest::newRow("too many fields") << head + QByteArray("A: b\r\n").repeated(201) + "\r\n";
}

void TestHttpReply::damaged()
{
    QFETCH(QByteArray, bytes);
    for (const qsizetype piece : {1, 5, 100'000}) {
        HttpReply reply(mostBody);
        const QString wrong = fed(reply, bytes, piece);
        QVERIFY(wrong.endsWith(u'.'));
    }
}

void TestHttpReply::cutShort_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("in the head") << QByteArray("HTTP/1.1 200 OK\r\nA: b\r\n");
    QTest::newRow("in the body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell");
    QTest::newRow("in a chunk") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhell");
    QTest::newRow("last chunk missing") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
}

void TestHttpReply::cutShort()
{
    QFETCH(QByteArray, bytes);
    HttpReply reply(mostBody);
    QCOMPARE(fed(reply, bytes, 4), QString());
    const Result<void> ended = reply.end();
    QVERIFY(!ended);
    QCOMPARE(ended.error().kind, ErrorKind::BadReply);
}

void TestHttpReply::headIsKept()
{
    const QByteArray head = "HTTP/1.1 302 Found\r\nLocation:  /there \r\nX: 1\r\n\r\n";
    HttpReply reply(mostBody);
    QCOMPARE(fed(reply, head + QByteArray(250, 'x'), 9), QString());
    QCOMPARE(reply.head(), head);
    QCOMPARE(reply.reason(), "Found"_ba);
    QCOMPARE(reply.field("location"), "/there"_ba);
    QVERIFY(reply.field("none").isNull());
    QVERIFY(reply.isCut()); // no more than is asked for is kept
    QCOMPARE(reply.body().size(), mostBody);
    QVERIFY(reply.state() == HttpReply::State::Complete);
}

QTEST_GUILESS_MAIN(TestHttpReply)
#include "tst_httpreply.moc"
