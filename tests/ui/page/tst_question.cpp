// SPDX-License-Identifier: GPL-3.0-or-later
// A run that asks before it goes on: the page shows the question, takes the answer, and loses neither.
#include "tests/support/fakepractice.h"
#include "ui/page/pagerun.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/toolpage.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

struct AskRequest {
    QStringList targets = {u"here"_s};
};
struct AskRow {
    QString name;
};
struct AskSummary {
    int count = 0;
};

Result<AskSummary> runAsk(const AskRequest &request, Context &context, Rows<AskRow> &rows)
{
    if (const Result<void> allowed = context.consent.ask({u"<b>This takes a year.</b>"_s, u"Do it"_s}, context.cancel);
        !allowed)
        return allowed.error();
    for (const QString &target : request.targets)
        rows.add({target});
    return AskSummary{int(request.targets.size())};
}

constexpr FieldOf<AskRequest> requestFields[] = {field<&AskRequest::targets>("targets", "Targets").target()};
constexpr FieldOf<AskRow> rowFields[] = {field<&AskRow::name>("name", "Name")};
constexpr FieldOf<AskSummary> summaryFields[] = {field<&AskSummary::count>("count", "Count")};

const Tool &askingTool()
{
    static const ToolOf<AskRequest, AskRow, AskSummary> tool({
        .id = "ask",
        .title = "Ask",
        .sentence = "Asks.",
        .group = ToolGroup::Diagnose,
        .asksFirst = true,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = runAsk,
        .answer =
            [](const AskRequest &, const AskSummary &) {
                return Answer{u"Done."_s, {}, {}};
            },
    });
    return tool;
}

} // namespace

class TestQuestion : public QObject
{
    Q_OBJECT

private:
    WorkerPool m_pool;
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<PageRun> m_run;
    std::unique_ptr<ToolPage> m_page;

    std::unique_ptr<ToolPage> makePage()
    {
        auto page = std::make_unique<ToolPage>(
            *m_run, PageContext{std::make_shared<FakePractice>(), m_pool.executor(), m_settings.get()});
        page->resize(900, 600);
        page->show();
        page->activateWindow();
        return page;
    }

    static QPushButton *button(const ToolPage &page, const char *name)
    {
        return page.findChild<QPushButton *>(QLatin1StringView(name));
    }

    bool waitForQuestion()
    {
        return QTest::qWaitFor([this] { return button(*m_page, "answerYes")->isVisible(); }, 20'000);
    }

private slots:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
        m_run = std::make_unique<PageRun>(askingTool(), std::make_shared<FakePractice>(), m_pool.executor());
        m_page = makePage();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QVERIFY(!button(*m_page, "answerYes")->isVisible() && !button(*m_page, "answerNo")->isVisible());
    }

    void cleanup()
    {
        m_page.reset();
        m_run.reset();
    }

    // fault 78: the sentence stands there as plain text, is spoken, and Enter does not say yes.
    void asked()
    {
        QSignalSpy spoken(m_page.get(), &ToolPage::announced);
        m_page->run();
        QVERIFY(waitForQuestion());
        QCOMPARE(m_page->findChild<QLabel *>(u"headline"_s)->text(), u"<b>This takes a year.</b>"_s);
        QCOMPARE(button(*m_page, "answerYes")->text(), u"Do it"_s);
        QTRY_COMPARE(spoken.size(), 1);
        QVERIFY(spoken[0][0].toString().contains(u"This takes a year."_s));
        QCOMPARE(m_page->window()->focusWidget(), button(*m_page, "answerNo"));
        QVERIFY(m_page->isRunning());
        QCOMPARE(m_run->rows().totalCount(), 0);
    }

    void yes()
    {
        m_page->run();
        QVERIFY(waitForQuestion());
        QTest::keyClick(button(*m_page, "answerYes"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRunning(), 20'000);
        QVERIFY(!button(*m_page, "answerYes")->isVisible() && !button(*m_page, "answerNo")->isVisible());
        QCOMPARE(m_page->findChild<QLabel *>(u"headline"_s)->text(), u"Done."_s);
        QCOMPARE(m_run->rows().totalCount(), 1);
    }

    void no()
    {
        m_page->run();
        QVERIFY(waitForQuestion());
        button(*m_page, "answerNo")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRunning(), 20'000);
        QVERIFY(!button(*m_page, "answerNo")->isVisible());
        QCOMPARE(m_run->state(), PageRun::State::Stopped);
        QCOMPARE(m_run->rows().totalCount(), 0);
    }

    // fault 99: Stop answers for whoever doesn't.
    void stop()
    {
        m_page->run();
        QVERIFY(waitForQuestion());
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRunning(), 20'000);
        QVERIFY(!button(*m_page, "answerYes")->isVisible());
        QCOMPARE(m_run->state(), PageRun::State::Stopped);
    }

    // As in another language: the question stands on the new page, and is answered there.
    void aPageMadeAnew()
    {
        m_page->run();
        QVERIFY(waitForQuestion());
        m_page = makePage();
        QVERIFY(button(*m_page, "answerYes")->isVisible());
        button(*m_page, "answerYes")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->isRunning(), 20'000);
        QCOMPARE(m_run->rows().totalCount(), 1);
    }

    // fault 100: closing everything while a question waits leaves nobody behind.
    void closedWhileItWaits()
    {
        m_page->run();
        QVERIFY(waitForQuestion());
        m_page.reset();
        m_run.reset();
        QVERIFY(m_pool.finish(std::chrono::seconds(20)));
    }
};

QTEST_MAIN(TestQuestion)
#include "tst_question.moc"
