// SPDX-License-Identifier: GPL-3.0-or-later
// Export from the window: what is previewed is what is written, and what goes wrong is said and harms nothing.
#include "tests/support/sampletool.h"
#include "ui/page/exportdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

ExportSource sourceOf(int rows)
{
    std::vector<SampleRow> made;
    for (int i = 0; i < rows; ++i) {
        SampleRow row;
        row.name = u"host%1"_s.arg(i);
        row.value = u"=1+1"_s;
        row.offset = Nanoseconds(-123'000 + i);
        made.push_back(row);
    }
    const RowBlockPointer block = blockOf(std::move(made));
    ExportSource source;
    source.plan.tool = &sampleTool();
    source.plan.request = sampleTool().makeRequest();
    source.plan.summary = sampleTool().makeSummary();
    source.plan.started = WallTime(1'700'000'000s);
    for (std::size_t i = 0; i < block->size(); ++i)
        source.plan.rows.push_back(block->row(i));
    source.plan.keepAlive.push_back(block);
    source.plan.columns = allColumns(sampleTool().rowFields());
    source.selectedRows = {source.plan.rows.back()};
    source.shownColumns = {u"name"_s, u"offset_ms"_s};
    source.run = 3;
    return source;
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private:
    WorkerPool m_pool;
    QTemporaryDir m_folder;

    QPointer<ExportDialog> open(ExportSource source, const QString &path)
    {
        auto *dialog = new ExportDialog(std::move(source), m_pool.executor(), nullptr);
        dialog->findChild<QLineEdit *>(u"path"_s)->setText(path);
        dialog->show();
        return dialog;
    }
    static void choose(ExportDialog &dialog, OutputFormat format)
    {
        auto *box = dialog.findChild<QComboBox *>(u"format"_s);
        box->setCurrentIndex(box->findData(int(format)));
    }
    static QString preview(const ExportDialog &dialog)
    {
        return dialog.findChild<QPlainTextEdit *>(u"preview"_s)->toPlainText();
    }

private slots:
    void previewIsWhatIsWritten_data()
    {
        QTest::addColumn<OutputFormat>("format");
        QTest::newRow("csv") << OutputFormat::Csv;
        QTest::newRow("spreadsheet") << OutputFormat::Spreadsheet;
    }
    void previewIsWhatIsWritten()
    {
        QFETCH(OutputFormat, format);
        const QString path = m_folder.filePath(u"%1.csv"_s.arg(int(format)));
        const QPointer<ExportDialog> dialog = open(sourceOf(5), path);
        choose(*dialog, format);
        dialog->findChild<QPushButton *>(u"tableColumns"_s)->click();
        dialog->findChild<QCheckBox *>(u"runColumn"_s)->setChecked(true);
        const QStringList lines = preview(*dialog).split(u'\n');
        QCOMPARE(lines.size(), 4); // the ids and three rows
        QSignalSpy saved(dialog, &ExportDialog::saved);
        dialog->findChild<QPushButton *>(u"saveExport"_s)->click();
        QVERIFY(saved.wait(10'000));
        QString text = QString::fromUtf8(read(path)).remove(QChar(0xfeff));
        QCOMPARE(text.count(u"\r\n"_s), 6);
        QVERIFY(text.remove(u'\r').startsWith(lines.join(u'\n')));
        QVERIFY(lines.first().startsWith(u"name"_s) && lines.first().endsWith(u"run"_s));
        QVERIFY(read(summaryPath(path)).contains("answered"));
    }

    void jsonHasTheRowsAndNoSecondFile()
    {
        const QString path = m_folder.filePath(u"one.json"_s);
        const QPointer<ExportDialog> dialog = open(sourceOf(5), path);
        choose(*dialog, OutputFormat::Json);
        dialog->findChild<QRadioButton *>(u"selectedRows"_s)->setChecked(true);
        QSignalSpy saved(dialog, &ExportDialog::saved);
        dialog->findChild<QPushButton *>(u"saveExport"_s)->click();
        QVERIFY(saved.wait(10'000));
        const QByteArray json = read(path);
        QVERIFY(json.contains("\"host4\"") && !json.contains("\"host3\""));
        QVERIFY(!QFile::exists(summaryPath(path)));
    }

    void theSuffixFollowsTheForm()
    {
        const QPointer<ExportDialog> dialog = open(sourceOf(1), m_folder.filePath(u"a.csv"_s));
        choose(*dialog, OutputFormat::Json);
        QVERIFY(dialog->findChild<QLineEdit *>(u"path"_s)->text().endsWith(u"a.json"_s));
        delete dialog;
    }

    void noColumnsCannotBeSaved()
    {
        const QPointer<ExportDialog> dialog = open(sourceOf(1), m_folder.filePath(u"b.csv"_s));
        auto *columns = dialog->findChild<QListWidget *>(u"columns"_s);
        for (int i = 0; i < columns->count(); ++i)
            columns->item(i)->setCheckState(Qt::Unchecked);
        QVERIFY(!dialog->findChild<QPushButton *>(u"saveExport"_s)->isEnabled());
        delete dialog;
    }

    void failuresAreSaidAndTheDialogStays_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("fault 112: disk full") << u"/dev/full"_s;
        QTest::newRow("fault 113: missing folder") << m_folder.filePath(u"missing/a.csv"_s);
        QTest::newRow("fault 113: target is a folder") << m_folder.path();
        QTest::newRow("fault 113: name too long") << m_folder.filePath(QString(300, u'x'));
        QTest::newRow("fault 113: pipe that nobody reads") << m_folder.filePath(u"pipe.csv"_s);
    }
    void failuresAreSaidAndTheDialogStays()
    {
        QFETCH(QString, path);
        if (path.endsWith(u"pipe.csv"_s))
            QCOMPARE(QProcess::execute(u"mkfifo"_s, {path}), 0);
        const QPointer<ExportDialog> dialog = open(sourceOf(5), path);
        auto *save = dialog->findChild<QPushButton *>(u"saveExport"_s);
        const auto *hint = dialog->findChild<QLabel *>(u"hint"_s);
        QElapsedTimer timer;
        timer.start();
        save->click();
        QVERIFY(!save->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(save->isEnabled(), 10'000);
        QVERIFY2(timer.elapsed() < 5'000, "a pipe is not waited for");
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY2(hint->text().startsWith(u"▲ "_s), qPrintable(hint->text()));
        QCOMPARE(hint->textFormat(), Qt::PlainText);
        delete dialog;
    }

    void cancelLeavesTheOldFile()
    {
        // fault 114
        const QString path = m_folder.filePath(u"old.csv"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old\n") == 4);
        old.close();
        const QPointer<ExportDialog> dialog = open(sourceOf(200'000), path);
        QVERIFY(dialog->findChild<QLabel *>(u"hint"_s)->text().contains(u"replaces"_s));
        dialog->findChild<QPushButton *>(u"saveExport"_s)->click();
        dialog->findChild<QPushButton *>(u"cancelExport"_s)->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(m_pool.finish(20s));
        QCOMPARE(read(path), QByteArray("old\n"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"*old*"_s}, QDir::Files | QDir::Hidden), QStringList(u"old.csv"_s));
        dialog->findChild<QPushButton *>(u"cancelExport"_s)->click();
        QVERIFY(!dialog || !dialog->isVisible());
    }

    void closingWhileItWritesIsHarmless()
    {
        for (int i = 0; i < 20; ++i) {
            const QPointer<ExportDialog> dialog = open(sourceOf(5'000), m_folder.filePath(u"c.csv"_s));
            dialog->findChild<QPushButton *>(u"saveExport"_s)->click();
            delete dialog;
        }
        QVERIFY(m_pool.finish(20s));
        QCoreApplication::sendPostedEvents();
    }
};

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
