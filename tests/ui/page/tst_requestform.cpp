// SPDX-License-Identifier: GPL-3.0-or-later
// The form that is made from a tool's request fields.
#include "core/tool/catalogue.h"
#include "tests/support/sampletool.h"
#include "ui/page/fieldeditor.h"
#include "ui/page/requestform.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace sockeye;
using namespace sockeye::test;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

QString problemUnder(const RequestForm &form, const QString &id)
{
    const auto *input = form.findChild<QWidget *>(id);
    const auto *editor = qobject_cast<const FieldEditor *>(input->parentWidget());
    const auto *label = editor ? editor->findChild<QLabel *>(u"problem"_s) : nullptr;
    return label ? label->text() : QString();
}

const SampleRequest &asSample(const AnyValue &value)
{
    return *static_cast<const SampleRequest *>(value.get());
}

} // namespace

class TestRequestForm : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString writeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    /// A file that is dragged onto \a widget and let go there.
    static void dropOnto(QWidget *widget, const QString &path)
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(2, 2), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(widget, &drop);
        QVERIFY(drop.isAccepted());
    }

private slots:
    void everyKindHasItsEditor()
    {
        const RequestForm form(sampleTool());
        QVERIFY(form.findChild<QComboBox *>(u"target"_s));
        QVERIFY(qobject_cast<NumberEdit *>(form.findChild<QWidget *>(u"timeout_s"_s)));
        QVERIFY(qobject_cast<NumberEdit *>(form.findChild<QWidget *>(u"samples"_s)));
        QVERIFY(qobject_cast<QCheckBox *>(form.findChild<QWidget *>(u"edns"_s)));
        QVERIFY(qobject_cast<QComboBox *>(form.findChild<QWidget *>(u"want"_s)));
        QVERIFY(qobject_cast<QLineEdit *>(form.findChild<QWidget *>(u"interval_s"_s)));
        QVERIFY(qobject_cast<QLineEdit *>(form.findChild<QWidget *>(u"bytes"_s)));
    }

    void whatIsFilledInIsTheRequest()
    {
        RequestForm form(sampleTool());
        form.setTexts({{u"targets"_s, u"one, two\\,three"_s},
                       {u"timeout_s"_s, u"500ms"_s},
                       {u"samples"_s, u"17"_s},
                       {u"edns"_s, u"false"_s},
                       {u"want"_s, u"timeout"_s},
                       {u"interval_s"_s, u"0.5, 1, 2"_s},
                       {u"bytes"_s, u"1b 00*47"_s},
                       {u"unknown"_s, u"passed over"_s}});
        const AnyValue request = form.request();
        QVERIFY(request);
        const SampleRequest &sample = asSample(request);
        QCOMPARE(sample.targets, QList<QString>({u"one"_s, u"two,three"_s}));
        QCOMPARE(sample.timeout, Nanoseconds(500ms));
        QCOMPARE(sample.samples, 17);
        QCOMPARE(sample.edns, false);
        QCOMPARE(sample.want, SampleStatus::Timeout);
        QCOMPARE(sample.intervals.size(), 3);
        QCOMPARE(sample.bytes.size(), 48);

        RequestForm again(sampleTool());
        again.setTexts(form.texts());
        QCOMPARE(again.texts(), form.texts());
        again.setDefaults();
        QCOMPARE(again.texts(), RequestForm(sampleTool()).texts());
    }

    void wrongFieldsSayWhy_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("text");
        QTest::newRow("fault 97: comma as decimal sign") << u"timeout_s"_s << u"1,5"_s;
        QTest::newRow("fault 97: NaN") << u"timeout_s"_s << u"nan"_s;
        QTest::newRow("fault 97: huge") << u"timeout_s"_s << u"1e9"_s;
        QTest::newRow("fault 97: zero") << u"timeout_s"_s << u"0"_s;
        QTest::newRow("fault 97: negative") << u"timeout_s"_s << u"-1"_s;
        QTest::newRow("no number") << u"samples"_s << u"many"_s;
        QTest::newRow("out of range") << u"samples"_s << u"10001"_s;
        QTest::newRow("no hex, under More") << u"bytes"_s << u"1g"_s;
        QTest::newRow("list with a wrong item") << u"interval_s"_s << u"1, x"_s;
    }
    void wrongFieldsSayWhy()
    {
        QFETCH(QString, id);
        QFETCH(QString, text);
        RequestForm form(sampleTool());
        form.show();
        form.setTarget(u"one"_s);
        auto *input = form.findChild<QWidget *>(id);
        auto *line = qobject_cast<QLineEdit *>(input);
        (line ? line : input->findChild<QLineEdit *>())->setText(text);
        QVERIFY(!form.request());
        QVERIFY(problemUnder(form, id).startsWith(u"▲ "_s));
        QVERIFY(input->isVisible());
        (line ? line : input->findChild<QLineEdit *>())->setText(u"1"_s);
        QCOMPARE(problemUnder(form, id), QString()); // gone as soon as it is edited
    }

    void wrongTargetSaysWhy()
    {
        RequestForm form(sampleTool());
        form.show();
        form.setTarget({});
        QVERIFY(!form.request());
        const auto *problem = form.findChild<QLabel *>(u"targetProblem"_s);
        QVERIFY(problem->isVisible());
        QCOMPARE(problem->textFormat(), Qt::PlainText);
        form.setTarget(u"one"_s);
        QVERIFY(form.request());
        QVERIFY(!problem->isVisible());
    }

    void enterRunsAndTheButtonStops()
    {
        RequestForm form(sampleTool());
        const QSignalSpy runs(&form, &RequestForm::runAsked);
        const QSignalSpy stops(&form, &RequestForm::stopAsked);
        QTest::keyClick(form.findChild<QComboBox *>(u"target"_s), Qt::Key_Return);
        QCOMPARE(runs.size(), 1);
        auto *run = form.findChild<QAbstractButton *>(u"run"_s);
        run->click();
        QCOMPARE(runs.size(), 2);
        form.setRunning(true);
        QCOMPARE(run->text(), u"Stop"_s);
        run->click();
        QCOMPARE(stops.size(), 1);
        QCOMPARE(runs.size(), 2);
    }

    void changedOptionsUnderMoreAreCounted()
    {
        RequestForm form(sampleTool());
        const auto *more = form.findChild<QAbstractButton *>(u"more"_s);
        QVERIFY(!more->text().contains(u"1"_s));
        form.findChild<QCheckBox *>(u"edns"_s)->setChecked(false);
        QVERIFY2(more->text().contains(u"1"_s), qPrintable(more->text()));
    }

    void examplesFillTheFormIn()
    {
        RequestForm form(sampleTool());
        const QSignalSpy runs(&form, &RequestForm::runAsked);
        auto *button = form.findChild<QToolButton *>(u"presets"_s);
        QVERIFY(button && !button->accessibleName().isEmpty() && !button->accessibleDescription().isEmpty());
        QVERIFY(button->text().contains(u'&')); // by keyboard, too
        const auto *menu = form.findChild<QMenu *>(u"presetsMenu"_s);
        QCOMPARE(menu->actions().size(), 4); // with a separator, and what saves a request
        QAction *patient = menu->actions().first();
        QVERIFY(patient->text().contains(u"Patient"_s) && patient->text().contains(u"Waits for long."_s));

        form.setTexts({{u"samples"_s, u"17"_s}, {u"text"_s, u"mine"_s}});
        patient->trigger();
        const AnyValue request = form.request();
        QVERIFY(request);
        const SampleRequest &sample = asSample(request);
        QCOMPARE(sample.targets, QList<QString>({u"one"_s, u"two"_s}));
        QCOMPARE(sample.timeout, Nanoseconds(100s));
        QCOMPARE(sample.intervals.size(), 2);
        QCOMPARE(sample.edns, false);
        QCOMPARE(sample.want, SampleStatus::Timeout);
        QCOMPARE(sample.samples, SampleRequest().samples); // what a preset does not name has its default
        QCOMPARE(sample.text, SampleRequest().text);
        QVERIFY(form.findChild<QAbstractButton *>(u"more"_s)->text().contains(u"3"_s)); // interval, EDNS, wanted
        QCOMPARE(runs.size(), 0); // running is left to the person

        const RequestForm without(keyedSampleTool());
        QVERIFY(without.findChild<QToolButton *>(u"presets"_s)); // for those of one's own
        QCOMPARE(without.findChild<QMenu *>(u"presetsMenu"_s)->actions().size(), 1);
    }

    void recentTargetsAreBoundedAndUnique()
    {
        RequestForm form(sampleTool());
        for (int i = 0; i < 30; ++i) {
            form.setTarget(u"host%1"_s.arg(i % 20));
            form.rememberTarget();
        }
        QCOMPARE(form.recentTargets().size(), 12);
        QCOMPARE(form.recentTargets().first(), u"host9"_s);
        QCOMPARE(form.target(), u"host9"_s);
        QCOMPARE(form.recentTargets().removeDuplicates(), 0);
    }

    void linesThatArePastedBecomeAList()
    {
        RequestForm form(sampleTool());
        form.setTarget({});
        QApplication::clipboard()->setText(u"one\r\ntwo\nthree\n"_s);
        QTest::keySequence(form.findChild<QComboBox *>(u"target"_s), QKeySequence::Paste);
        QCOMPARE(form.target(), u"one, two, three"_s);
    }

    void targetsDivideAtSpacesAndLines()
    {
        RequestForm form(sampleTool());
        form.setTarget(u"one two,three\tfour"_s);
        const AnyValue request = form.request();
        QVERIFY(request);
        QCOMPARE(asSample(request).targets, QList<QString>({u"one"_s, u"two"_s, u"three"_s, u"four"_s}));
    }

    void aFileOfTargetsStandsInTheirPlace()
    {
        RequestForm form(sampleTool());
        form.show();
        form.setTarget(u"typed"_s);
        auto *line = form.findChild<QComboBox *>(u"target"_s);
        auto *chip = form.findChild<QWidget *>(u"targetFile"_s);
        QVERIFY(line->isVisible() && chip->isHidden());

        QByteArray names;
        for (int i = 0; i < 100'000; ++i)
            names += "host" + QByteArray::number(i) + ".example\n";
        const QString path = writeFile(u"names.txt"_s, names);
        dropOnto(line->lineEdit(), path);
        QVERIFY(line->isHidden() && chip->isVisible());
        QCOMPARE(chip->accessibleName(), u"%1 targets from names.txt"_s.arg(QLocale().toString(100'000)));
        QCOMPARE(form.target(), QString());
        AnyValue request = form.request();
        QVERIFY(request);
        QCOMPARE(asSample(request).targets.size(), 100'000);
        QCOMPARE(asSample(request).targets.last(), u"host99999.example"_s);
        form.rememberTarget();
        QVERIFY(!form.recentTargets().contains(QString()));

        // It is read at each run.
        writeFile(u"names.txt"_s, "one\ntwo, three\n");
        request = form.request();
        QVERIFY(request);
        QCOMPARE(asSample(request).targets, QList<QString>({u"one"_s, u"two, three"_s})); // a line is a target
        QCOMPARE(chip->accessibleName(), u"2 targets from names.txt"_s);

        // Enter runs; Delete brings back what was typed.
        const QSignalSpy asked(&form, &RequestForm::runAsked);
        QTest::keyClick(chip, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(line->isVisible() && chip->isHidden());
        QCOMPARE(form.target(), u"typed"_s);
    }

    void aFileIsRememberedWithTheRequest()
    {
        RequestForm form(sampleTool());
        dropOnto(form.findChild<QComboBox *>(u"target"_s)->lineEdit(), writeFile(u"kept.txt"_s, "one\ntwo\n"));
        RequestForm again(sampleTool());
        again.setTexts(form.texts());
        QCOMPARE(again.texts(), form.texts());
        QCOMPARE(again.findChild<QWidget *>(u"targetFile"_s)->accessibleName(), u"Targets from kept.txt"_s);
        const AnyValue request = again.request();
        QVERIFY(request);
        QCOMPARE(asSample(request).targets, QList<QString>({u"one"_s, u"two"_s}));
        again.setTarget(u"three"_s); // as a cell's menu or a worksheet does
        QCOMPARE(asSample(again.request()).targets, QList<QString>{u"three"_s});
        QVERIFY(!again.texts().contains(u"targets.file"_s));
    }

    void whatIsWrongWithAFileIsSaid()
    {
        RequestForm form(sampleTool());
        form.show();
        auto *line = form.findChild<QComboBox *>(u"target"_s)->lineEdit();
        const auto *said = form.findChild<QLabel *>(u"targetProblem"_s);
        // fault 68: bad lines are said with their numbers, the others count.
        dropOnto(line,
                 writeFile(u"bad.txt"_s,
                           QByteArray("one\nb\xfc"
                                      "cher\ntwo\nx\0y\n",
                                      18)));
        QVERIFY2(said->isVisible() && said->text().contains(u"Line 2"_s) && said->text().contains(u"Line 4"_s),
                 qPrintable(said->text()));
        const AnyValue request = form.request();
        QVERIFY(request);
        QCOMPARE(asSample(request).targets, QList<QString>({u"one"_s, u"two"_s}));

        // Gone when it is to be run.
        QVERIFY(QFile::remove(m_folder.filePath(u"bad.txt"_s)));
        QVERIFY(!form.request());
        QVERIFY2(said->isVisible() && said->text().contains(u"bad.txt"_s), qPrintable(said->text()));

        // One that is no good is not taken in place of another.
        auto *chip = form.findChild<QWidget *>(u"targetFile"_s);
        for (const QString &path : {writeFile(u"empty.txt"_s, "# nothing\n\n"), m_folder.path(), u"/dev/zero"_s}) {
            dropOnto(chip, path);
            QVERIFY2(said->isVisible() && !said->text().contains(u"bad.txt"_s), qPrintable(said->text()));
            QCOMPARE(chip->accessibleName(), u"Targets from bad.txt"_s);
        }
    }

    void oneTargetHasNoFile()
    {
        const RequestForm form(*findTool(u"sntp"));
        QVERIFY(form.findChild<QComboBox *>(u"target"_s));
        QVERIFY(!form.findChild<QWidget *>(u"targetFileBrowse"_s));
    }

    void numbersStep()
    {
        RequestForm form(sampleTool());
        auto *samples = static_cast<NumberEdit *>(form.findChild<QWidget *>(u"samples"_s));
        samples->stepBy(1);
        QCOMPARE(samples->edit()->text(), u"5"_s);
        samples->stepBy(-10);
        QCOMPARE(samples->edit()->text(), u"1"_s); // the range's end
        auto *timeout = static_cast<NumberEdit *>(form.findChild<QWidget *>(u"timeout_s"_s));
        timeout->stepBy(1);
        QCOMPARE(timeout->edit()->text(), u"2.5"_s);
        timeout->edit()->setText(u"0.3"_s);
        timeout->stepBy(-1);
        QCOMPARE(timeout->edit()->text(), u"0.2"_s);
    }

    // fault 111: either sign is understood where the language has a comma; what programs get has a point.
    void numbersHaveTheLanguagesSign()
    {
        QLocale::setDefault(QLocale(u"id_ID"_s));
        RequestForm form(sampleTool());
        QLocale::setDefault(QLocale::c()); // as when the language is changed
        auto *timeout = static_cast<NumberEdit *>(form.findChild<QWidget *>(u"timeout_s"_s));
        form.setTexts({{u"targets"_s, u"one"_s}});
        for (const QString &typed : {u"0,5"_s, u"0.5"_s}) {
            timeout->edit()->setText(typed);
            QCOMPARE(form.texts().value(u"timeout_s"_s), u"0.5"_s);
            const AnyValue request = form.request();
            QVERIFY(request);
            QCOMPARE(asSample(request).timeout, Nanoseconds(500ms));
        }
        form.setTexts({{u"targets"_s, u"one"_s}, {u"timeout_s"_s, u"1.5"_s}});
        QCOMPARE(timeout->edit()->text(), u"1,5"_s);
        timeout->stepBy(1);
        QCOMPARE(timeout->edit()->text(), u"2"_s);
        timeout->stepBy(-1);
        QCOMPARE(timeout->edit()->text(), u"1,5"_s);
        timeout->edit()->setText(u"1.234,5"_s);
        QVERIFY(!form.request());
    }
};

QTEST_MAIN(TestRequestForm)
#include "tst_requestform.moc"
