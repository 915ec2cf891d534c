// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/hextext.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class TestHexText : public QObject
{
    Q_OBJECT

private slots:
    void read_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray five = QByteArray::fromHex("1b00ff4a41");
        QTest::newRow("spaces") << u"1b 00 ff 4a 41"_s << five;
        QTest::newRow("together") << u"1B00ff4A41"_s << five;
        QTest::newRow("0x") << u"0x1b00ff4a41"_s << five;
        QTest::newRow("0x each") << u"0x1b, 0x00, 0xff, 0x4a, 0x41"_s << five;
        QTest::newRow("colons") << u"1b:00:ff:4a:41"_s << five;
        QTest::newRow("lines") << u"\n 1b00 \r\n\n ff4a\t41\n"_s << five;
        QTest::newRow("the exercise's") << u"1b 00*47"_s << "\x1b" + QByteArray(47, '\0');
        const QByteArray seventeen("0123456789abcdef\n", 17);
        QTest::newRow("hexdump -C")
            << u"00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  |0123456789abcdef|\n"
               "00000010  0a                                                |.|\n00000011\n"_s
            << seventeen;
        QTest::newRow("xxd") << u"00000000: 3031 3233 3435 3637 3839 6162 6364 6566  0123456789abcdef\n"
                                "00000010: 0a                                       .\n"_s
                             << seventeen;
        QTest::newRow("tcpdump -x") << u"\t0x0000:  3031 3233 3435 3637 3839 6162 6364 6566\n\t0x0010:  0a\n"_s
                                    << seventeen;
        QTest::newRow("od -A x") << u"000000 30 31 32 33 34 35 36 37 38 39 61 62 63 64 65 66\n000010 0a\n000011\n"_s
                                 << seventeen;
        QTest::newRow("one line that begins with zeros") << u"00000000 1b"_s << QByteArray("\0\0\0\0\x1b", 5);
        // No offset: the bytes are these.
        QTest::newRow("four bytes alone") << u"00000000"_s << QByteArray(4, '\0');
    }
    void read()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, bytes);
        const Result<QByteArray> got = readHexText(text);
        QVERIFY2(got, qPrintable(got ? QString() : got.error().detail));
        QCOMPARE(*got, bytes);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << u" \n "_s;
        QTest::newRow("half a byte") << u"1b0"_s;
        QTest::newRow("no hex") << u"1b 0g"_s;
        QTest::newRow("prose") << u"this is no packet"_s;
        QTest::newRow("too much") << u"00*65536"_s;
        QTest::newRow("too much in lines") << u"00*65535\n00"_s;
        QTest::newRow("a dump with lines left out") << u"00000000  00 00 |..|\n*\n00000020\n"_s;
    }
    void refused()
    {
        QFETCH(QString, text);
        const Result<QByteArray> got = readHexText(text);
        QVERIFY(!got);
        QCOMPARE(got.error().kind, ErrorKind::BadInput);
        QVERIFY(!got.error().detail.isEmpty());
    }

    void filesHoldEither()
    {
        QCOMPARE(*readPacketFile("1b 00*47\n"), "\x1b" + QByteArray(47, '\0'));
        const QByteArray raw = "\x1b" + QByteArray(47, '\0');
        QCOMPARE(*readPacketFile(raw), raw);
        QVERIFY(!readPacketFile(QByteArray(70000, '\0')));
        QVERIFY(!readPacketFile(""));
    }
};

QTEST_GUILESS_MAIN(TestHexText)
#include "tst_hextext.moc"
