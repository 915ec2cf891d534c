// SPDX-License-Identifier: GPL-3.0-or-later
// What the Explain tab shows of rows and runs, good and failed, as a person reads, copies and hears it.
#include "core/lookup/lookuptool.h"
#include "core/ntp/ntptool.h"
#include "core/sntp/sntptool.h"
#include "ui/detail/explainview.h"
#include "ui/page/resultsmodel.h"
#include "ui/theme.h"

#include <QLabel>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

#include <cerrno>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// A view with what it is shown.
struct Shown {
    explicit Shown(const Tool &shownTool)
        : tool(shownTool)
        , model(shownTool, [](std::function<void()> work) { work(); })
        , view(shownTool)
    {
        run.tool = &tool;
        run.trace = std::make_shared<TraceSnapshot>();
        run.rows = &model;
        view.resize(900, 300);
    }
    void show(const void *row = nullptr)
    {
        view.showRun(run);
        view.showRow({row, -1});
    }
    QTextEdit *edit() const { return view.findChild<QTextEdit *>(u"rowExplanation"_s); }
    QString text() const { return edit()->toPlainText(); }
    QString title() const { return view.findChild<QLabel *>(u"rowTitle"_s)->text(); }
    /// The format of the first character of \a piece.
    QTextCharFormat formatOf(const QString &piece) const
    {
        QTextCursor found = edit()->document()->find(piece);
        return found.charFormat();
    }

    const Tool &tool;
    ResultsModel model;
    ExplainView view;
    RunView run;
};

NtpRow timedOut()
{
    NtpRow row;
    row.server = u"silent.practice.test"_s;
    row.status = NtpStatus::Timeout;
    row.failedCall = "recv";
    return row;
}

} // namespace

class ExplainViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyTheme(Theme::Light); }
    void nothingYet();
    void failedRow();
    void failedRun();
    void aRowHidesTheRun();
    void goodRow();
    void everyFailureHasItsBlock();
    void networkTextIsPlain();
    void whatIsTheSameStays();
    void followsTheColours();
    void describesRowsForTheEar();
};

void ExplainViewTest::nothingYet()
{
    Shown shown(ntpTool());
    shown.show();
    QCOMPARE(shown.title(), u"Selected row"_s);
    QVERIFY(shown.text().startsWith(u"After a run"_s));
}

void ExplainViewTest::failedRow()
{
    Shown shown(ntpTool());
    NtpRow row = timedOut();
    shown.show(&row);
    QCOMPARE(shown.title(), u"Selected row  ▲ timed out"_s);
    const QStringList lines = shown.text().split(u'\n');
    QCOMPARE(lines[0], u"look-up ✓  ›  route ✓  ›  connect ✓  ›  send ✓  ›  wait ✗ failed here"_s);
    QCOMPARE(lines[1], u"It timed out: nobody answered in time."_s);
    QVERIFY(lines[2].startsWith(u"Usual cause\t"_s));
    QVERIFY(lines[3].startsWith(u"Try\t"_s));

    row.status = NtpStatus::Refused;
    row.errorSymbol = u"ECONNREFUSED"_s;
    shown.show(&row);
    QVERIFY(shown.text().contains(u"\nError\tECONNREFUSED, errno 111\n"_s));
    QVERIFY(!shown.text().contains(u"timed out"_s));
}

void ExplainViewTest::failedRun()
{
    Shown shown(sntpTool());
    Error error = Error::timedOut("recv", u"127.0.0.1:10021"_s);
    error.detail = u"2 replies were ignored: wrong origin."_s;
    shown.run.error = &error;
    shown.show();
    QCOMPARE(shown.title(), u"This run  ▲ failed"_s);
    QVERIFY(shown.text().contains(u"send ✓  ›  wait ✗ failed here\n"_s));
    QVERIFY(shown.text().contains(u"2 replies were ignored"_s));
    shown.run.error = nullptr;
    shown.show();
    QCOMPARE(shown.title(), u"Selected row"_s);
}

void ExplainViewTest::aRowHidesTheRun()
{
    Shown shown(sntpTool());
    const Error error = Error::fromErrno("recv", ECONNREFUSED);
    shown.run.error = &error;
    SntpRow row;
    row.packet = u"request"_s;
    row.field = u"mode"_s;
    row.firstBit = 5;
    row.bitLength = 3;
    row.meaning = u"client"_s;
    shown.show(&row);
    QCOMPARE(shown.title(), u"Selected row  ● ok"_s);
    QVERIFY(shown.text().startsWith(u"Bits 5 to 7"_s));
    shown.show();
    QCOMPARE(shown.title(), u"This run  ▲ failed"_s);
}

void ExplainViewTest::goodRow()
{
    Shown shown(lookupTool());
    LookupRow row;
    row.name = u"vm"_s;
    row.type = DnsType::A;
    row.value = u"127.0.1.1"_s;
    row.source = LookupSource::Hosts;
    row.server = u"/etc/hosts"_s;
    shown.show(&row);
    QVERIFY2(shown.text().contains(u"127.0.1.1 is this computer itself"_s), qPrintable(shown.text()));
    QVERIFY(!shown.text().contains(u"✗"_s));
}

void ExplainViewTest::everyFailureHasItsBlock()
{
    for (const Word &word : lookupTool().statusField()->words()) {
        if (word.outcome != Outcome::Failure)
            continue;
        Shown shown(lookupTool());
        LookupRow row;
        row.status = LookupStatus(word.value);
        shown.show(&row);
        QVERIFY2(shown.title().contains(u"▲"_s), word.id);
        QVERIFY2(shown.text().contains(u"Usual cause\t"_s) && shown.text().contains(u"Try\t"_s), word.id);
    }
}

void ExplainViewTest::networkTextIsPlain()
{
    // fault 62: markup and control characters are shown, not obeyed.
    Shown shown(lookupTool());
    LookupRow row;
    row.status = LookupStatus::Timeout;
    row.name = u"x"_s;
    row.queryName = u"<b>bold</b><img src=x>\x1b]0;title\a"_s;
    row.server = u"<a href=\"http://a.test\">here</a>"_s;
    shown.show(&row);
    QVERIFY2(shown.text().contains(u"<b>bold</b><img src=x>␛]0;title␇"_s), qPrintable(shown.text()));
    QVERIFY(shown.text().contains(row.server));
    for (QTextBlock block = shown.edit()->document()->begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            QVERIFY(!piece.fragment().charFormat().isAnchor());
            QVERIFY(!piece.fragment().charFormat().isImageFormat());
        }
    }
}

void ExplainViewTest::whatIsTheSameStays()
{
    Shown shown(ntpTool());
    const NtpRow row = timedOut();
    shown.show(&row);
    shown.edit()->selectAll();
    const QString selected = shown.edit()->textCursor().selectedText();
    QVERIFY(selected.contains(u"Usual cause"_s));
    shown.show(&row);
    QCOMPARE(shown.edit()->textCursor().selectedText(), selected);
    QVERIFY(shown.edit()->textInteractionFlags() & Qt::TextSelectableByKeyboard);
}

void ExplainViewTest::followsTheColours()
{
    Shown shown(ntpTool());
    const NtpRow row = timedOut();
    shown.show(&row);
    for (const Theme theme : {Theme::Dark, Theme::Light}) {
        applyTheme(theme);
        shown.view.setPalette(QApplication::palette());
        const QTextCharFormat failed = shown.formatOf(u"wait ✗"_s);
        QCOMPARE(failed.foreground().color(), failureColor(shown.view.palette()));
        QVERIFY(failed.fontWeight() > QFont::Normal); // not the colour alone
    }
}

void ExplainViewTest::describesRowsForTheEar()
{
    Rows<NtpRow> rows;
    rows.add(timedOut());
    Shown shown(ntpTool());
    shown.model.add(rows.take());
    const QString heard = shown.model.data(shown.model.index(0, 0), Qt::AccessibleDescriptionRole).toString();
    QVERIFY2(heard.startsWith(u"Stage: wait. It timed out"_s), qPrintable(heard));
    QVERIFY(heard.contains(u"Usual cause: "_s) && heard.contains(u"Try: "_s));
}

QTEST_MAIN(ExplainViewTest)
#include "tst_explainview.moc"
