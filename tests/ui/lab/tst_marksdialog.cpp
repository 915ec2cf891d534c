// SPDX-License-Identifier: GPL-3.0-or-later
// Marking a folder in the window: what is shown is what is saved, it can be stopped, and what goes wrong is said.
#include "core/output/csvreader.h"
#include "core/worksheet/sheetparser.h"
#include "tests/support/recordedruns.h"
#include "ui/lab/builtinsheets.h"
#include "ui/lab/marksdialog.h"
#include "ui/lab/marksmodel.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QByteArray sheetText =
    "```sheet\nid: s1\nversion: 1\ntitle: The sheet\n```\n"
    "```run\nid: r\ntool: timeout\nrequest: measure_s=0.1\n```\n"
    "```ask\nid: q1\npoints: 2\nkind: number\nunit: ms\ntext: t\nanswer: r.elapsed_ms\ntolerance: 0.5\n"
    "mistake: r.elapsed_ms / 1000 | 50% | Those are seconds.\n```\n"
    "```ask\nid: q2\npoints: 3\nkind: long\ntext: t\n```\n";

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray reportOf(const Sheet &sheet, const QString &student, const QString &name, const QString &answer)
{
    const WallTime opened = Clock::system().wall() - 1h;
    Work work = *Work::begin(sheet, student, name, u"lab"_s, opened);
    RecordedRun run = test::recordedRun(u"r"_s, R"([{"elapsed_ms":133.652,"mode":"deadline"}])");
    run.started = sheetTime(opened + std::chrono::seconds(student.right(2).toInt()));
    run.id = run.computedId();
    work.addRun(run);
    if (!work.answer(*sheet.question(u"q1"), answer, {}, opened)
        || !work.answer(*sheet.question(u"q2"), u"because "_s + name, {}, opened))
        return {};
    work.handedIn = sheetTime(opened + 10min);
    return reportHtml(sheet, work);
}

} // namespace

class TestMarksDialog : public QObject
{
    Q_OBJECT

private:
    WorkerPool m_pool;
    QTemporaryDir m_folder;
    QString m_sheet;

    QPointer<MarksDialog> open(const QString &reports, const QString &earlier = {})
    {
        auto *dialog = new MarksDialog(m_pool.executor());
        dialog->setSheet(m_sheet);
        dialog->findChild<QLineEdit *>(u"folder"_s)->setText(reports);
        dialog->findChild<QLineEdit *>(u"earlier"_s)->setText(earlier);
        dialog->show();
        return dialog;
    }
    static QPushButton *button(MarksDialog &dialog, const char *name)
    {
        return dialog.findChild<QPushButton *>(QString::fromLatin1(name));
    }
    static QString said(const MarksDialog &dialog) { return dialog.findChild<QLabel *>(u"marksSaid"_s)->text(); }
    static QTableView *table(const MarksDialog &dialog) { return dialog.findChild<QTableView *>(u"marksTable"_s); }
    static QString cell(const MarksDialog &dialog, int row, int column, int role = Qt::DisplayRole)
    {
        return table(dialog)->model()->index(row, column).data(role).toString();
    }
    static void mark(MarksDialog &dialog)
    {
        QTest::keyClick(&dialog, Qt::Key_Return);
        QTRY_VERIFY(button(dialog, "mark")->isVisible() && !said(dialog).isEmpty());
    }

private slots:
    void initTestCase()
    {
        m_sheet = m_folder.filePath(u"s1.md"_s);
        write(m_sheet, sheetText);
        const Sheet sheet = loadSheet(m_sheet).sheet;
        const QString reports = m_folder.filePath(u"reports/"_s);
        write(reports + u"b/2.html"_s, reportOf(sheet, u"0000012"_s, u"<b>B. Student</b>\u202e"_s, u"0.133652"_s));
        write(reports + u"a.html"_s, reportOf(sheet, u"0000011"_s, u"A. Student"_s, u"133.7"_s));
        write(reports + u"c.html"_s, "<html>no report</html>");
        write(reports + u"notes.txt"_s, "x");
    }

    void offersTheBuiltInSheets()
    {
        const QPointer<MarksDialog> dialog = open(m_folder.filePath(u"reports"_s));
        const QList<QAction *> offered = button(*dialog, "builtInSheets")->menu()->actions();
        QCOMPARE(offered.size(), builtInSheets({}).size());
        offered[3]->trigger();
        const QString path = dialog->findChild<QLineEdit *>(u"sheet"_s)->text();
        QVERIFY2(loadSheet(path).sheet.hasKey, qPrintable(path));
        mark(*dialog);
        QVERIFY2(said(*dialog).startsWith(loadSheet(path).sheet.title), qPrintable(said(*dialog)));
        delete dialog;
    }

    void pointsHaveTheLanguagesSign()
    {
        MarkedReport report;
        report.isMarked = true;
        report.answers = {{}};
        report.answers[0].points = 4.5;
        MarksModel model;
        model.setReports({report}, 10);
        QLocale::setDefault(QLocale(u"id_ID"_s));
        QCOMPARE(model.index(0, MarksModel::Points).data().toString(), u"4,5 of 10"_s);
        QLocale::setDefault(QLocale::c());
    }

    void marksAndShows()
    {
        const QPointer<MarksDialog> dialog = open(m_folder.filePath(u"reports"_s));
        mark(*dialog);
        QCOMPARE(table(*dialog)->model()->rowCount(), 3);
        QCOMPARE(cell(*dialog, 0, MarksModel::Student), u"0000011"_s);
        QCOMPARE(cell(*dialog, 0, MarksModel::Points), u"2 of 5"_s);
        QCOMPARE(cell(*dialog, 0, MarksModel::ByHand), u"1"_s);
        QCOMPARE(cell(*dialog, 1, MarksModel::Points), u"1 of 5"_s);
        QCOMPARE(cell(*dialog, 1, MarksModel::Remark), u"q1: Those are seconds."_s);
        QCOMPARE(cell(*dialog, 2, MarksModel::Flags), u"unreadable"_s);
        QCOMPARE(cell(*dialog, 2, MarksModel::Points), u"—"_s);
        QVERIFY(cell(*dialog, 2, MarksModel::Remark).contains(u"no report of a worksheet"));
        QVERIFY2(said(*dialog).startsWith(u"The sheet: 2 of 3 reports marked."), qPrintable(said(*dialog)));
        QVERIFY(said(*dialog).contains(u"2 answers wait for points by hand."));
        QVERIFY(said(*dialog).contains(u"notes.txt"));
        // Flags are explained, to the mouse and to a screen reader.
        QVERIFY(cell(*dialog, 2, MarksModel::Flags, Qt::ToolTipRole).contains(u"can't be read as a report"));
        QVERIFY(cell(*dialog, 2, MarksModel::Flags, Qt::AccessibleDescriptionRole).contains(u"can't be read"));
        delete dialog;
    }

    void textsArePlain()
    {
        // fault 118: what a report says is text in the window too, and turns no writing direction.
        const QPointer<MarksDialog> dialog = open(m_folder.filePath(u"reports"_s));
        mark(*dialog);
        QCOMPARE(cell(*dialog, 1, MarksModel::Name), u"<b>B. Student</b>\ufffd"_s);
        QVERIFY(!cell(*dialog, 1, MarksModel::Name, Qt::ToolTipRole).contains(u"<b>"));
        QCOMPARE(dialog->findChild<QLabel *>(u"marksSaid"_s)->textFormat(), Qt::PlainText);
        delete dialog;
    }

    void sortsByNumber()
    {
        const QPointer<MarksDialog> dialog = open(m_folder.filePath(u"reports"_s));
        mark(*dialog);
        table(*dialog)->sortByColumn(MarksModel::Points, Qt::AscendingOrder);
        QCOMPARE(cell(*dialog, 0, MarksModel::Flags), u"unreadable"_s);
        QCOMPARE(cell(*dialog, 1, MarksModel::Points), u"1 of 5"_s);
        table(*dialog)->sortByColumn(MarksModel::Points, Qt::DescendingOrder);
        QCOMPARE(cell(*dialog, 0, MarksModel::Points), u"2 of 5"_s);
        delete dialog;
    }

    void keepsPointsByHand()
    {
        QPointer<MarksDialog> dialog = open(m_folder.filePath(u"reports"_s));
        mark(*dialog);
        auto *format = dialog->findChild<QComboBox *>(u"marksFormat"_s);
        format->setCurrentIndex(format->findData(int(OutputFormat::Csv)));
        const QByteArray first = dialog->csv();
        QVERIFY2(first.startsWith("student_id,"), first.left(60).constData());
        // As a spreadsheet would write it, with points for one answer.
        QByteArray typed = first;
        typed.replace(",,because A. Student", ",2.5,because A. Student");
        QVERIFY(typed != first);
        write(m_folder.filePath(u"marks.csv"_s), typed);
        delete dialog;

        dialog = open(m_folder.filePath(u"reports"_s), m_folder.filePath(u"marks.csv"_s));
        mark(*dialog);
        QCOMPARE(cell(*dialog, 0, MarksModel::Points), u"4.5 of 5"_s);
        QCOMPARE(cell(*dialog, 0, MarksModel::ByHand), u"0"_s);
        dialog->findChild<QCheckBox *>(u"marksLong"_s)->setChecked(true);
        QVERIFY(dialog->csv().contains("question"));
        // Another file is named: what is shown would be of the one before.
        dialog->findChild<QLineEdit *>(u"earlier"_s)->clear();
        QCOMPARE(table(*dialog)->model()->rowCount(), 0);
        QVERIFY(dialog->csv().isEmpty() && !button(*dialog, "saveMarks")->isEnabled());
        delete dialog;
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("sheet");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<QString>("part");
        write(m_folder.filePath(u"bad.md"_s), "```sheet\nid: s1\nverzion: 1\n```\n");
        write(m_folder.filePath(u"student.md"_s),
              QByteArray(sheetText)
                  .replace("answer: r.elapsed_ms\n", "")
                  .replace("tolerance: 0.5\nmistake: r.elapsed_ms / 1000 | 50% | Those are seconds.\n", ""));
        write(m_folder.filePath(u"wrong.csv"_s), "a,b\r\n1,2\r\n");
        QDir(m_folder.path()).mkdir(u"empty"_s);
        const auto at = [this](const char *name) { return m_folder.filePath(QString::fromLatin1(name)); };
        QTest::newRow("no sheet") << QString() << at("reports") << QString() << u"Name the worksheet."_s;
        QTest::newRow("no folder") << at("s1.md") << QString() << QString() << u"Name the folder of reports."_s;
        QTest::newRow("missing sheet") << at("none.md") << at("reports") << QString() << u"There is no such file."_s;
        QTest::newRow("sheet with mistakes") << at("bad.md") << at("reports") << QString() << u"bad.md:3"_s;
        QTest::newRow("sheet without key") << at("student.md") << at("reports") << QString() << u"without its key"_s;
        QTest::newRow("missing folder") << at("s1.md") << at("none") << QString() << u"There is no such folder."_s;
        QTest::newRow("missing marks") << at("s1.md") << at("reports") << at("none.csv") << u"can't be read"_s;
        QTest::newRow("no marks") << at("s1.md") << at("reports") << at("wrong.csv") << u"no column student_id"_s;
        QTest::newRow("no reports") << at("s1.md") << at("empty") << QString() << u"0 of 0 reports"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, sheet);
        QFETCH(QString, folder);
        QFETCH(QString, earlier);
        QFETCH(QString, part);
        const QPointer<MarksDialog> dialog = open(folder, earlier);
        dialog->setSheet(sheet);
        mark(*dialog);
        QVERIFY2(said(*dialog).contains(part), qPrintable(said(*dialog)));
        QVERIFY(!button(*dialog, "saveMarks")->isEnabled());
        QVERIFY(dialog->isVisible());
        delete dialog;
    }

    void stops()
    {
        // The worker comes to it only when this test says so, as on a computer that is busy.
        std::function<void()> work;
        auto *dialog = new MarksDialog([&work](std::function<void()> task) { work = std::move(task); });
        const QPointer<MarksDialog> watched = dialog;
        dialog->setSheet(m_sheet);
        dialog->findChild<QLineEdit *>(u"folder"_s)->setText(m_folder.filePath(u"reports"_s));
        dialog->show();
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(work && button(*dialog, "stopMarking")->isVisible()
                && !dialog->findChild<QLineEdit *>(u"sheet"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible()); // the first Escape is for the marking
        QCOMPARE(said(*dialog), u"Stopped: nothing was marked."_s);
        QVERIFY(button(*dialog, "mark")->isVisible() && dialog->findChild<QLineEdit *>(u"sheet"_s)->isEnabled());
        work(); // ends at once, and tells nobody
        QCoreApplication::sendPostedEvents();
        QCOMPARE(table(*dialog)->model()->rowCount(), 0);
        QTest::keyClick(dialog, Qt::Key_Return);
        delete dialog; // while it marks
        QVERIFY(!watched);
        work();
        QCoreApplication::sendPostedEvents();
    }

    void stopsBetweenReports()
    {
        MarkingProgress progress;
        progress.stop.cancel();
        const Result<ClassMarks> made =
            markClass({m_sheet, m_folder.filePath(u"reports"_s), {}}, Clock::system().wall(), progress);
        QVERIFY(!made && made.error().kind == ErrorKind::Cancelled);
        QCOMPARE(progress.done.load(), 0);
        MarkingProgress whole;
        QVERIFY(markClass({m_sheet, m_folder.filePath(u"reports"_s), {}}, Clock::system().wall(), whole));
        QCOMPARE(whole.done.load(), whole.all.load());
        QCOMPARE(whole.all.load(), 4);
    }

    void savesAndSaysSo()
    {
        const QPointer<MarksDialog> dialog = open(m_folder.filePath(u"reports"_s));
        mark(*dialog);
        QSignalSpy saved(dialog, &MarksDialog::saved);
        const QString path = m_folder.filePath(u"out.csv"_s);
        dialog->saveTo(path);
        QCOMPARE(saved.size(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), dialog->csv());
        dialog->saveTo(m_folder.filePath(u"none/out.csv"_s));
        QVERIFY(said(*dialog).startsWith(u'▲'));
        QCOMPARE(saved.size(), 1);
        delete dialog;
    }

    void everythingHasAName()
    {
        const QPointer<MarksDialog> dialog = open({});
        for (const QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->objectName().startsWith(u"qt_"))
                continue;
            QVERIFY2(!QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))
                          ->text(QAccessible::Name)
                          .isEmpty(),
                     qPrintable(widget->objectName()));
        }
        delete dialog;
    }
};

QTEST_MAIN(TestMarksDialog)
#include "tst_marksdialog.moc"
