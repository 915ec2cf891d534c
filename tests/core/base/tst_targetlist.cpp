// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/codec.h"
#include "core/base/field.h"
#include "core/base/targetlist.h"

#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Request {
    QStringList targets;
    QStringList others;
    QString one;
};

constexpr auto targets = field<&Request::targets>("targets", "Targets").target();
constexpr auto others = field<&Request::others>("others", "Others");
constexpr auto one = field<&Request::one>("one", "One").target();

} // namespace

class TargetListTest : public QObject
{
    Q_OBJECT

private slots:
    void dividesTargets_data();
    void dividesTargets();
    void onlyListsOfTargetsDivideAtSpaces();
    void manyAreDividedAtOnce();
};

void TargetListTest::dividesTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("items");
    const QStringList ab = {u"a"_s, u"b"_s};
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("spaces alone") << u"  \n"_s << QStringList();
    QTest::newRow("one") << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("comma") << u"a,b"_s << ab;
    QTest::newRow("comma and space") << u"a , b"_s << ab;
    QTest::newRow("semicolon") << u"a; b"_s << ab;
    QTest::newRow("space") << u"a b"_s << ab;
    QTest::newRow("spaces and tabs") << u"  a \t  b "_s << ab;
    QTest::newRow("lines") << u"a\nb\r\nc\n"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("comma at the end of a line") << u"a,\nb"_s << ab;
    QTest::newRow("all of them") << u"a b,c\nd; e"_s << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
    // What is wrong with commas stays wrong: it is the tool's to say so.
    QTest::newRow("nothing between two commas") << u"a,,b"_s << QStringList{u"a"_s, QString(), u"b"_s};
    QTest::newRow("range") << u"192.0.2.1 - 9 a"_s << QStringList{u"192.0.2.1-9"_s, u"a"_s};
    QTest::newRow("name with a dash") << u"a-b -c"_s << QStringList{u"a-b"_s, u"-c"_s};
    QTest::newRow("network") << u"192.0.2.0/28 2001:db8::/120"_s << QStringList{u"192.0.2.0/28"_s, u"2001:db8::/120"_s};
    QTest::newRow("space of a name") << u"My\\ Printer._ipp._tcp.local b"_s
                                     << QStringList{u"My\\ Printer._ipp._tcp.local"_s, u"b"_s};
    QTest::newRow("comma of a name") << u"a\\,b c"_s << QStringList{u"a,b"_s, u"c"_s};
    QTest::newRow("joined before") << detail::joinList({u"a b"_s, u" c,d "_s}) << QStringList{u"a b"_s, u" c,d "_s};
}

void TargetListTest::dividesTargets()
{
    QFETCH(QString, text);
    QFETCH(QStringList, items);
    QCOMPARE(splitTargets(text), items);
    Request request;
    QVERIFY(targets.parse(text, &request));
    QCOMPARE(request.targets, items);
}

void TargetListTest::onlyListsOfTargetsDivideAtSpaces()
{
    Request request;
    QVERIFY(others.parse(u"a b, c", &request));
    QCOMPARE(request.others, QStringList({u"a b"_s, u"c"_s}));
    QVERIFY(one.parse(u"a b", &request));
    QCOMPARE(request.one, u"a b"_s);
}

void TargetListTest::manyAreDividedAtOnce()
{
    constexpr int count = 200'000;
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"host%1.example\n"_s.arg(i);
    QCOMPARE(splitTargets(text).size(), count);
}

QTEST_APPLESS_MAIN(TargetListTest)
#include "tst_targetlist.moc"
