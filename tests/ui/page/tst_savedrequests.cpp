// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that somebody saves under names of their own: in the menu Examples, its dialog, and the settings.
#include "tests/support/fakepractice.h"
#include "tests/support/sampletool.h"
#include "tests/ui/windowchecks.h"
#include "ui/page/pagerun.h"
#include "ui/page/requestform.h"
#include "ui/page/saverequestdialog.h"
#include "ui/page/toolpage.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QInputMethodEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace sockeye;
using namespace sockeye::test;

namespace
{

const RequestTexts mine = {{u"targets"_s, u"one, two"_s}, {u"samples"_s, u"17"_s}, {u"text"_s, u"50%, a=b/c;\\d"_s}};

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestSavedRequests : public QObject
{
    Q_OBJECT

private:
    WorkerPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<PageRun> m_run;
    std::unique_ptr<ToolPage> m_page;

    QString path() const { return m_folder->filePath(u"window.ini"_s); }

    std::unique_ptr<ToolPage> makePage()
    {
        auto page = std::make_unique<ToolPage>(
            *m_run, PageContext{std::make_shared<FakePractice>(), m_pool.executor(), m_settings.get()});
        page->resize(900, 600);
        page->show();
        page->activateWindow();
        return page;
    }

    /// Ends and starts the program: only the file is left.
    void restart()
    {
        m_page.reset();
        m_run.reset();
        m_settings = std::make_unique<Settings>(path());
        m_run = std::make_unique<PageRun>(sampleTool(), std::make_shared<FakePractice>(), m_pool.executor());
        m_page = makePage();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void restartWith(const QByteArray &file)
    {
        m_page.reset();
        m_settings.reset();
        QFile ini(path());
        QVERIFY(ini.open(QIODevice::WriteOnly));
        QCOMPARE(ini.write(file), file.size());
        ini.close();
        restart();
    }

    RequestForm &form() { return *m_page->findChild<RequestForm *>(); }

    /// The menu as it is when it is opened by its button.
    QMenu *openMenu()
    {
        m_page->findChild<QToolButton *>(u"presets"_s)->click();
        auto *menu = m_page->findChild<QMenu *>(u"presetsMenu"_s);
        return menu && menu->isVisible() ? menu : nullptr;
    }

    QStringList ownNames()
    {
        QMenu *menu = openMenu();
        QStringList names;
        for (const QAction *action : menu->actions()) {
            if (action->objectName() == u"ownRequest"_s)
                names += action->text();
        }
        menu->close();
        return names;
    }

    /// Chooses an entry as a person does, with the keyboard.
    void choose(QMenu *menu, const QString &text)
    {
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() != text)
                continue;
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return;
        }
        QFAIL(qPrintable(u"There is no entry “%1”"_s.arg(text)));
    }

    SaveRequestDialog *askToSave()
    {
        choose(openMenu(), u"&Save this request…"_s);
        auto *dialog = m_page->findChild<SaveRequestDialog *>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    static void type(SaveRequestDialog *dialog, const QString &name)
    {
        auto *edit = dialog->findChild<QLineEdit *>(u"requestName"_s);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QInputMethodEvent typed; // keyClicks() takes ASCII alone
        typed.setCommitString(name);
        QApplication::sendEvent(edit, &typed);
    }

    static void enter(SaveRequestDialog *dialog)
    {
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"requestName"_s), Qt::Key_Return);
    }

    static QString hint(const SaveRequestDialog *dialog)
    {
        return dialog->findChild<QLabel *>(u"requestNameHint"_s)->text();
    }

    /// Saves what the form says, under a name that is free.
    void save(const QString &name)
    {
        SaveRequestDialog *dialog = askToSave();
        QVERIFY(dialog);
        type(dialog, name);
        enter(dialog);
        QVERIFY(!dialog->isVisible());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    RequestTexts shown()
    {
        RequestTexts texts = form().texts();
        texts.removeIf([](const auto &text) { return !mine.contains(text.key()); });
        return texts;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        restart();
    }

    void cleanup()
    {
        m_page.reset();
        m_run.reset();
    }

    void savedAndChosen()
    {
        QSignalSpy said(m_page.get(), &ToolPage::said);
        QSignalSpy runs(&form(), &RequestForm::runAsked);
        form().setTexts(mine);
        save(u"  My  first & best "_s);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(u"“My first & best”"_s));
        QCOMPARE(ownNames(), QStringList{u"My first && best"_s});
        // What the request does not name has its default again, as with an example.
        form().setTexts({{u"targets"_s, u"other"_s}, {u"edns"_s, u"off"_s}, {u"text"_s, u"other"_s}});
        choose(openMenu(), u"My first && best"_s);
        QCOMPARE(shown(), mine);
        QCOMPARE(form().texts().value(u"edns"_s), u"true"_s);
        QCOMPARE(runs.size(), 0); // it fills the form in, no more
    }

    void keptOverARestart()
    {
        form().setTexts(mine);
        const QStringList names = {u"a/b, c=d; [e] %41"_s, u"über \"alles\""_s};
        for (const QString &name : names)
            save(name); // and the program ends without a word: it has been written
        restart();
        QCOMPARE(ownNames(), names);
        form().setDefaults();
        choose(openMenu(), names[0]);
        QCOMPARE(shown(), mine);
    }

    // As in another language: the menu is made anew, and has the same requests.
    void aPageMadeAnew()
    {
        form().setTexts(mine);
        save(u"mine"_s);
        std::unique_ptr<ToolPage> anew = makePage();
        anew->takeFrom(*m_page, nullptr);
        m_page = std::move(anew);
        QCOMPARE(ownNames(), QStringList{u"mine"_s});
    }

    // A file of targets is saved by its name.
    void aFileOfTargetsIsSaved()
    {
        const QString file = m_folder->filePath(u"targets.txt"_s);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("three\nfour\n") > 0);
        out.close();
        form().setTexts({{u"targets.file"_s, file}});
        save(u"file"_s);
        choose(openMenu(), u"Patient – Waits for long."_s);
        QVERIFY(!form().texts().contains(u"targets.file"_s));
        choose(openMenu(), u"file"_s);
        QCOMPARE(form().texts().value(u"targets.file"_s), file);
    }

    void aNameIsNeeded()
    {
        form().setTexts(mine);
        SaveRequestDialog *dialog = askToSave();
        QVERIFY(dialog);
        QVERIFY(!hint(dialog).startsWith(u'▲'));
        for (const QString &name : {u""_s, u"   "_s}) {
            type(dialog, name);
            enter(dialog);
            QVERIFY(dialog->isVisible());
            QCOMPARE(hint(dialog), u"▲ Give the request a name."_s);
        }
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"requestName"_s), u"x"_s);
        QVERIFY(!hint(dialog).startsWith(u'▲'));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(ownNames().isEmpty());
    }

    void longNamesAreCut()
    {
        form().setTexts(mine);
        save(QString(100, u'x'));
        QCOMPARE(ownNames(), QStringList{QString(60, u'x')});
    }

    void aTakenNameIsReplacedOnlyWhenAskedTwice()
    {
        form().setTexts(mine);
        save(u"mine"_s);
        form().setTexts({{u"samples"_s, u"5"_s}});
        SaveRequestDialog *dialog = askToSave();
        QVERIFY(dialog);
        const auto *button = dialog->findChild<QPushButton *>(u"saveRequestNow"_s);
        type(dialog, u"mine"_s);
        QCOMPARE(button->text(), u"Save"_s);
        enter(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY2(hint(dialog).contains(u"“mine” is there already"_s), qPrintable(hint(dialog)));
        QCOMPARE(button->text(), u"Replace"_s);
        QCOMPARE(Settings(path()).savedRequests(u"sample"_s).value(u"mine"_s).value(u"samples"_s), u"17"_s);
        // Another name takes the offer back.
        type(dialog, u"mine2"_s);
        QCOMPARE(button->text(), u"Save"_s);
        type(dialog, u"mine"_s);
        enter(dialog);
        QCOMPARE(button->text(), u"Replace"_s);
        enter(dialog);
        QVERIFY(!dialog->isVisible());
        QCOMPARE(ownNames(), QStringList{u"mine"_s});
        QCOMPARE(Settings(path()).savedRequests(u"sample"_s).value(u"mine"_s).value(u"samples"_s), u"5"_s);
    }

    void aRequestThatIsWrongIsNotSaved()
    {
        form().setTexts(mine);
        form().setTarget({});
        QVERIFY(!askToSave());
        QVERIFY(m_page->findChild<QLabel *>(u"targetProblem"_s)->isVisible());
    }

    void removed()
    {
        form().setTexts(mine);
        save(u"one"_s);
        save(u"two"_s);
        QSignalSpy said(m_page.get(), &ToolPage::said);
        QMenu *menu = openMenu();
        auto *removal = m_page->findChild<QMenu *>(u"removeRequests"_s);
        QVERIFY(menu->actions().contains(removal->menuAction()));
        menu->setActiveAction(removal->menuAction());
        QTest::keyClick(menu, Qt::Key_Right);
        QVERIFY(removal->isVisible());
        choose(removal, u"one"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY(said[0][0].toString().contains(u"“one” is removed"_s));
        QVERIFY(!menu->isVisible());
        QCOMPARE(ownNames(), QStringList{u"two"_s});
        restart();
        QCOMPARE(ownNames(), QStringList{u"two"_s});
        m_page->findChild<QMenu *>(u"removeRequests"_s)->actions().first()->trigger();
        QVERIFY(ownNames().isEmpty());
        QVERIFY(!openMenu()->actions().contains(
            m_page->findChild<QMenu *>(u"removeRequests"_s)->menuAction())); // there is nothing to remove
        QVERIFY2(!fileBytes(path()).contains("saved"), fileBytes(path()).constData());
    }

    void aHundredAtMost()
    {
        SavedRequests many;
        for (int i = 0; i < 100; ++i)
            many.insert(u"n%1"_s.arg(i), mine);
        m_settings->setSavedRequests(u"sample"_s, many);
        QVERIFY(m_settings->save());
        restart();
        QCOMPARE(ownNames().size(), 100);
        form().setTexts(mine);
        SaveRequestDialog *dialog = askToSave();
        type(dialog, u"one more"_s);
        enter(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY2(hint(dialog).contains(u"100"_s), qPrintable(hint(dialog)));
        type(dialog, u"n7"_s); // one of them can be replaced
        enter(dialog);
        enter(dialog);
        QVERIFY(!dialog->isVisible());
        many.insert(u"one more"_s, mine);
        m_settings->setSavedRequests(u"sample"_s, many);
        QCOMPARE(m_settings->savedRequests(u"sample"_s).size(), 100);
    }

    // fault 116: what is wrong in the file is left out, the rest stays.
    void damagedEntriesAreLeftOut()
    {
        QByteArray file = "[General]\nversion=1\n[page_sample]\n";
        auto add = [&file, number = 0](const QByteArray &name, const QByteArray &request) mutable {
            const QByteArray entry = "saved\\" + QByteArray::number(++number);
            file += (name.isNull() ? QByteArray() : entry + "\\name=" + name + '\n') + entry + "\\request\\" + request
                + '\n';
        };
        add("good", "samples=5");
        add("good", "samples=6"); // the same name again
        add({}, "samples=7"); // none
        add("\"\"", "samples=7");
        add("\"  two  spaces\"", "samples=7");
        add(QByteArray(61, 'x'), "samples=7");
        add("unknown field", "no_such_field=7");
        add("huge", "text=" + QByteArray(70'000, 'x'));
        add("by hand, with a comma", "samples=7");
        add("bad value", "samples=-99999999999999999999");
        file += "saved\\99\\name=no request\nsaved\\x=@Variant(9)\nsaved=\\0\\0\n";
        restartWith(file);
        QCOMPARE(ownNames(), (QStringList{u"bad value"_s, u"by hand, with a comma"_s, u"good"_s}));
        choose(openMenu(), u"good"_s);
        QCOMPARE(form().texts().value(u"samples"_s), u"5"_s);
        choose(openMenu(), u"bad value"_s); // has the default
        QCOMPARE(form().texts().value(u"samples"_s), QString::number(SampleRequest().samples));
    }

    // fault 115: where settings can't be written, that is said, and the request stays as long as the window.
    void whatIsNotWrittenIsSaid()
    {
        const QByteArray file = "[General]\nversion=99\n";
        restartWith(file);
        form().setTexts(mine);
        QSignalSpy said(m_page.get(), &ToolPage::said);
        save(u"mine"_s);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said[0][0].toString().startsWith(u"Settings not saved"_s), qPrintable(said[0][0].toString()));
        std::unique_ptr<ToolPage> anew = makePage();
        anew->takeFrom(*m_page, nullptr);
        m_page = std::move(anew);
        QCOMPARE(ownNames(), QStringList{u"mine"_s});
        QCOMPARE(fileBytes(path()), file);
    }

    void everythingSpeaks()
    {
        form().setTexts(mine);
        save(u"mine"_s);
        const QMenu *menu = openMenu();
        QString letters;
        for (const QAction *action : menu->actions()) {
            const QChar letter = mnemonicOf(action->text());
            QVERIFY2(letter.isNull() || !letters.contains(letter), qPrintable(action->text()));
            letters += letter;
        }
        QVERIFY(!menu->accessibleName().isEmpty());
        QVERIFY(!m_page->findChild<QMenu *>(u"removeRequests"_s)->accessibleName().isEmpty());
        SaveRequestDialog *dialog = askToSave();
        QVERIFY(dialog);
        QCOMPARE(dialog->focusWidget(), dialog->findChild<QLineEdit *>(u"requestName"_s));
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || isPart(widget))
                continue;
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(described(widget)));
        }
        enter(dialog);
        auto *edit = dialog->findChild<QLineEdit *>(u"requestName"_s);
        QCOMPARE(edit->accessibleDescription(), u"Give the request a name."_s);
        for (const QWidget *widget : dialog->findChildren<QWidget *>())
            QVERIFY2(clipping(widget).isEmpty(), qPrintable(described(widget) + clipping(widget)));
    }
};

QTEST_MAIN(TestSavedRequests)
#include "tst_savedrequests.moc"
