// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probetext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class TestProbeText : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses();
    void whatIsShownCanBeTyped();
    void nothingHidden();
};

void TestProbeText::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("plain") << u"hello"_s << QByteArray("hello");
    QTest::newRow("ends of lines") << u"a\\r\\nb\\t"_s << QByteArray("a\r\nb\t");
    QTest::newRow("bytes") << u"\\x1b\\xFF\\0001"_s
                           << QByteArray("\x1b\xff\0"
                                         "001",
                                         6);
    QTest::newRow("backslash") << u"\\\\n"_s << QByteArray("\\n");
    QTest::newRow("UTF-8") << u"grüße"_s
                           << QByteArray("gr\xc3\xbc\xc3\x9f"
                                         "e");
}

void TestProbeText::reads()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, bytes);
    const Result<QByteArray> read = readProbeText(text);
    QVERIFY(read);
    QCOMPARE(*read, bytes);
}

void TestProbeText::refuses()
{
    for (const QString &text : {u"\\"_s, u"a\\q"_s, u"\\x"_s, u"\\x1"_s, u"\\xg0"_s, u"\\x+1"_s, u"\\é"_s}) {
        const Result<QByteArray> read = readProbeText(text);
        QVERIFY2(!read, qPrintable(text));
        QVERIFY(read.error().detail.endsWith(u'.'));
    }
}

void TestProbeText::whatIsShownCanBeTyped()
{
    QRandomGenerator random(20'261'126);
    for (int i = 0; i < 2000; ++i) {
        QByteArray bytes;
        for (int k = random.bounded(40); k > 0; --k)
            bytes += random.bounded(2) ? char(random.bounded(256)) : "aé€\U0001f41f\\\n"[random.bounded(10)];
        const Result<QByteArray> read = readProbeText(probeText(bytes));
        QVERIFY(read);
        QCOMPARE(*read, bytes);
    }
}

void TestProbeText::nothingHidden()
{
    // A line's end, an escape, what turns the direction of writing round, what has no width, a byte that is no UTF-8
    QCOMPARE(probeText("a\nb\x1b[31m"), u"a\\nb\\x1b[31m"_s);
    QCOMPARE(probeText("\u202e\u200b\u2028"), u"\\xe2\\x80\\xae\\xe2\\x80\\x8b\\xe2\\x80\\xa8"_s);
    QCOMPARE(probeText(QByteArray("\xc3(\xff\0\xed\xa0\x80", 7)), u"\\xc3(\\xff\\0\\xed\\xa0\\x80"_s);
    QCOMPARE(probeText("grüße \U0001f41f"), u"grüße \U0001f41f"_s);
    QCOMPARE(probeText("<b>&amp;"), u"<b>&amp;"_s);
}

QTEST_GUILESS_MAIN(TestProbeText)
#include "tst_probetext.moc"
