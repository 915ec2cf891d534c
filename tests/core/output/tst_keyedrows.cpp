// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/keyedrows.h"
#include "tests/support/sampletool.h"

#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;

class KeyedRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void appendsWithoutKeys();
    void replacesInPlace();
    void takesOutWhatIsGone();
};

namespace
{

SampleRow row(const QString &name, int order)
{
    SampleRow made;
    made.name = name;
    made.order = order;
    return made;
}

QList<int> ordersOf(const KeyedRows &rows)
{
    QList<int> orders;
    for (const void *each : rows.rows())
        orders += static_cast<const SampleRow *>(each)->order.value();
    return orders;
}

} // namespace

void KeyedRowsTest::appendsWithoutKeys()
{
    KeyedRows rows(sampleTool());
    rows.add(blockOf({row(u"a"_s, 1), row(u"a"_s, 2)}));
    rows.add(blockOf({row(u"a"_s, 3)}));
    QCOMPARE(ordersOf(rows), (QList<int>{1, 2, 3}));
}

void KeyedRowsTest::replacesInPlace()
{
    KeyedRows rows(keyedSampleTool());
    rows.add(blockOf({row(u"a"_s, 1), row(u"b"_s, 2), row(u"a"_s, 3)}));
    rows.add(blockOf({row(u"b"_s, 4), row(u"c"_s, 5)}));
    QCOMPARE(ordersOf(rows), (QList<int>{3, 4, 5}));
}

void KeyedRowsTest::takesOutWhatIsGone()
{
    KeyedRows rows(keyedSampleTool());
    Rows<SampleRow> buffer;
    buffer.add(row(u"a"_s, 1));
    buffer.add(row(u"b"_s, 2));
    buffer.gone(row(u"a"_s, 0));
    buffer.gone(row(u"never there"_s, 0));
    rows.add(buffer.take());
    QCOMPARE(ordersOf(rows), QList<int>{2});
    rows.add(blockOf({row(u"a"_s, 3)}));
    QCOMPARE(ordersOf(rows), (QList<int>{2, 3}));
}

QTEST_GUILESS_MAIN(KeyedRowsTest)
#include "tst_keyedrows.moc"
