// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/followedrows.h"

#include <QTest>

using namespace sockeye;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct Row {
    QString name;
    int state = 0;
    int measured = 0;
    RowChange change = RowChange::None;

    bool operator==(const Row &) const = default;
};

QByteArray keyOf(const Row &row)
{
    return row.name.toUtf8();
}

bool isChange(const Row &before, const Row &now)
{
    return before.state != now.state;
}

/// `a 1 new`, `-a` where it is gone, `(a 1)` where only a mark is taken back.
QStringList newsOf(Rows<Row> &rows)
{
    QStringList news;
    const RowBlockPointer block = rows.take();
    for (std::size_t i = 0; block && i < block->size(); ++i) {
        const auto &row = *static_cast<const Row *>(block->row(i));
        if (block->isGone(i)) {
            news += u'-' + row.name;
            continue;
        }
        QString text = u"%1 %2"_s.arg(row.name).arg(row.state);
        if (const Word *word = wordOf(row.change))
            text += u' ' + QString::fromLatin1(word->id);
        news += block->isUnmarked(i) ? u'(' + text + u')' : text;
    }
    news.sort();
    return news;
}

constexpr MonotonicTime start{10s};

} // namespace

class FollowedRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void firstLookMarksNothing();
    void newRowIsMarkedForOneLook();
    void changedRow();
    void measuredAnewIsNoMark();
    void goneRowStaysForOneLook();
    void comesBackWhileGone();
    void marksLastThroughQuickLooks();
    void newStaysNewWhenItChanges();
    void forgetsWhatIsGone();
};

void FollowedRowsTest::firstLookMarksNothing()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({{u"a"_s, 1}, {u"b"_s, 2}}, start);
    QCOMPARE(newsOf(rows), QStringList({u"a 1"_s, u"b 2"_s}));
    table.look({{u"a"_s, 1}, {u"b"_s, 2}}, start + 1s);
    QCOMPARE(newsOf(rows), QStringList()); // nothing to say
}

void FollowedRowsTest::newRowIsMarkedForOneLook()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({}, start);
    table.look({{u"a"_s, 1}}, start + 1s);
    QCOMPARE(newsOf(rows), QStringList{u"a 1 new"_s});
    table.look({{u"a"_s, 1}}, start + 2s);
    QCOMPARE(newsOf(rows), QStringList{u"(a 1)"_s});
    table.look({{u"a"_s, 1}}, start + 3s);
    QCOMPARE(newsOf(rows), QStringList());
}

void FollowedRowsTest::changedRow()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({{u"a"_s, 1}}, start);
    newsOf(rows);
    table.look({{u"a"_s, 2}}, start + 1s);
    QCOMPARE(newsOf(rows), QStringList{u"a 2 changed"_s});
    table.look({{u"a"_s, 3}}, start + 2s);
    QCOMPARE(newsOf(rows), QStringList{u"a 3 changed"_s});
    table.look({{u"a"_s, 3}}, start + 3s);
    QCOMPARE(newsOf(rows), QStringList{u"(a 3)"_s});
}

void FollowedRowsTest::measuredAnewIsNoMark()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({{u"a"_s, 1, 10}}, start);
    newsOf(rows);
    table.look({{u"a"_s, 1, 11}}, start + 1s);
    QCOMPARE(newsOf(rows), QStringList{u"a 1"_s});
    // A mark that is taken back together with a new number is a row, not only an end of a mark.
    table.look({{u"a"_s, 2, 11}}, start + 2s);
    QCOMPARE(newsOf(rows), QStringList{u"a 2 changed"_s});
    table.look({{u"a"_s, 2, 12}}, start + 3s);
    QCOMPARE(newsOf(rows), QStringList{u"a 2"_s});
}

void FollowedRowsTest::goneRowStaysForOneLook()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({{u"a"_s, 1}, {u"b"_s, 1}}, start);
    newsOf(rows);
    table.look({{u"b"_s, 1}}, start + 1s);
    QCOMPARE(newsOf(rows), QStringList{u"a 1 gone"_s});
    table.look({{u"b"_s, 1}}, start + 2s);
    QCOMPARE(newsOf(rows), QStringList{u"-a"_s});
    table.look({{u"b"_s, 1}}, start + 3s);
    QCOMPARE(newsOf(rows), QStringList());
}

void FollowedRowsTest::comesBackWhileGone()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({{u"a"_s, 1}}, start);
    table.look({}, start + 1s);
    newsOf(rows);
    table.look({{u"a"_s, 1}}, start + 2s);
    QCOMPARE(newsOf(rows), QStringList{u"a 1 new"_s});
}

/// Looks that follow close upon one another, as changes of the network make them: a mark that nobody could see is none.
void FollowedRowsTest::marksLastThroughQuickLooks()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({{u"old"_s, 1}}, start);
    newsOf(rows);
    table.look({{u"a"_s, 1}}, start + 1s);
    QCOMPARE(newsOf(rows), QStringList({u"a 1 new"_s, u"old 1 gone"_s}));
    table.look({{u"a"_s, 1}}, start + 1020ms);
    table.look({{u"a"_s, 1}}, start + 1040ms);
    QCOMPARE(newsOf(rows), QStringList());
    table.look({{u"a"_s, 1}}, start + 2s);
    QCOMPARE(newsOf(rows), QStringList({u"(a 1)"_s, u"-old"_s}));
}

void FollowedRowsTest::newStaysNewWhenItChanges()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    table.look({}, start);
    table.look({{u"a"_s, 1}}, start + 1s);
    newsOf(rows);
    table.look({{u"a"_s, 2}}, start + 1100ms);
    QCOMPARE(newsOf(rows), QStringList{u"a 2 new"_s});
}

/// Two hours of sockets that come and go, one a look: no more is kept than was seen last.
void FollowedRowsTest::forgetsWhatIsGone()
{
    Rows<Row> rows;
    FollowedRows<Row> table(rows, {keyOf, isChange});
    QSet<QString> present;
    for (int i = 0; i < 7200; ++i) {
        table.look({{QString::number(i), 1}}, start + i * 1s);
        const RowBlockPointer block = rows.take();
        for (std::size_t j = 0; block && j < block->size(); ++j) {
            const auto &row = *static_cast<const Row *>(block->row(j));
            if (block->isGone(j))
                present.remove(row.name);
            else
                present.insert(row.name);
        }
        QVERIFY(present.size() <= 2); // the one that is there, the one that has just gone
    }
}

QTEST_APPLESS_MAIN(FollowedRowsTest)
#include "tst_followedrows.moc"
