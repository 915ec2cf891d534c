// SPDX-License-Identifier: GPL-3.0-or-later
// The practice network's panel: settings and presets reach a network that runs, and what it does is listed.
#include "core/ntp/ntptool.h"
#include "core/practice/practicepresets.h"
#include "ui/page/fieldeditor.h"
#include "ui/practice/practicedock.h"
#include "ui/practice/practicelogmodel.h"
#include "ui/practice/practicelogview.h"
#include "ui/practice/practicepanel.h"
#include "ui/practice/practicesettingsform.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

PracticeEvent makeEvent(const char *server, const QByteArray &bytes,
                        PracticeEventKind kind = PracticeEventKind::Received)
{
    PracticeEvent event;
    event.kind = kind;
    event.at = Clock::system().wall();
    event.server = server;
    event.peer = Endpoint{QHostAddress(QHostAddress::LocalHost), 40'000};
    event.bytes = bytes;
    event.size = bytes.size();
    return event;
}

QByteArray ntpRequest()
{
    return QByteArray(1, '\x23') + QByteArray(47, '\0');
}

} // namespace

class TestPracticePanel : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::shared_ptr<PracticeDirectory> m_practice;

    static void choosePreset(const QWidget &panel, const QString &id)
    {
        auto *presets = panel.findChild<QComboBox *>(u"practicePreset"_s);
        const int index = presets->findData(id);
        QVERIFY(index >= 0);
        presets->setCurrentIndex(index);
        emit presets->activated(index);
    }
    static QLineEdit *editOf(const QWidget &panel, const char *field)
    {
        auto *input = panel.findChild<QWidget *>(QLatin1StringView(field));
        auto *edit = qobject_cast<QLineEdit *>(input);
        return edit || !input ? edit : input->findChild<QLineEdit *>();
    }
    static QString problemOf(const QWidget &panel)
    {
        const auto *problem = panel.findChild<PracticeSettingsForm *>()->findChild<QLabel *>(u"problem"_s);
        return problem ? problem->text() : QString();
    }

private slots:
    void init()
    {
        m_practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Private,
                                                         PracticeSettings::onAnyPorts(), m_folder.path());
        QVERIFY(m_practice->startOwn());
    }
    void cleanup() { m_practice.reset(); }

    void everySettingButThePortsIsSomeServers()
    {
        std::size_t found = settingsOfServer({}).size();
        for (const PracticeServerKind &server : practiceServers())
            found += settingsOfServer(QString::fromLatin1(server.name)).size();
        QCOMPARE(found, practiceFields().size() - practiceServers().size());
        QVERIFY(!settingsOfServer(u"ntp").empty());
    }

    void everyServerHasItsControls()
    {
        PracticePanel panel(m_practice);
        panel.setState({m_practice->status(), m_practice->settings(), {}});
        auto &form = *panel.findChild<PracticeSettingsForm *>();
        const auto *servers = panel.findChild<QComboBox *>(u"practiceServer"_s);
        for (const PracticeServerKind &server : practiceServers()) {
            const QString name = QString::fromLatin1(server.name);
            form.showServer(name);
            QCOMPARE(servers->currentData().toString(), name);
            QCOMPARE(std::size_t(form.editors().size()), settingsOfServer(name).size());
            const auto *address = panel.findChild<QLabel *>(u"serverAddress"_s);
            const Transport transport = server.udp ? Transport::Udp : Transport::Tcp;
            QVERIFY2(address->text().contains(m_practice->endpoints(name, transport).value().front().toString()),
                     qPrintable(address->text()));
            for (const FieldEditor *editor : form.editors())
                QCOMPARE(editor->text(), FieldEditor::formText(editor->field(), &form.settings()));
        }
    }

    void aClockErrorReachesTheNextAnswer()
    {
        PracticePanel panel(m_practice);
        panel.findChild<PracticeSettingsForm *>()->showServer(u"ntp"_s);
        editOf(panel, "ntp_clock_error_ms")->setText(u"-90000"_s);
        QCOMPARE(m_practice->settings().ntpClockError, Nanoseconds(-90s));
        Context context(*m_practice);
        Rows<NtpRow> rows;
        NtpRequest request;
        request.targets = {u"ntp.practice.test"_s};
        request.samples = 1;
        QVERIFY(runNtp(request, context, rows));
        const RowBlockPointer block = rows.take();
        QVERIFY(block && block->size() > 0);
        const Nanoseconds offset = static_cast<const NtpRow *>(block->row(0))->offset.value();
        QVERIFY2(offset < -89s && offset > -91s, qPrintable(QString::number(offset.count())));
    }

    void aWrongValueSaysSoAndChangesNothing_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("typed");
        QTest::newRow("no number") << QByteArray("ntp_clock_error_ms") << u"soon"_s;
        QTest::newRow("nothing") << QByteArray("ntp_clock_error_ms") << QString();
        QTest::newRow("out of range") << QByteArray("ntp_loss_percent") << u"130"_s;
        QTest::newRow("no kiss code") << QByteArray("ntp_kiss") << u"KISSES"_s;
    }
    void aWrongValueSaysSoAndChangesNothing()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, typed);
        PracticePanel panel(m_practice);
        const QSignalSpy changed(&panel, &PracticePanel::changed);
        auto &form = *panel.findChild<PracticeSettingsForm *>();
        form.showServer(u"ntp"_s);
        QLineEdit *edit = editOf(panel, field.constData());
        const QString before = edit->text();
        edit->setText(typed);
        QVERIFY(!problemOf(panel).isEmpty());
        if (!before.isEmpty())
            QVERIFY2(problemOf(panel).contains(before), qPrintable(problemOf(panel))); // what still holds
        QCOMPARE(changed.size(), 0);
        QVERIFY(changesFromStart(m_practice->settings()).isEmpty());
        edit->setText(before);
        QCOMPARE(problemOf(panel), QString());
        // What could not be used does not come back with another server's form.
        edit->setText(typed);
        form.showServer(u"dns"_s);
        form.showServer(u"ntp"_s);
        QCOMPARE(editOf(panel, field.constData())->text(), before);
        QCOMPARE(problemOf(panel), QString());
    }

    void everyPresetReachesTheNetwork()
    {
        PracticePanel panel(m_practice);
        const QSignalSpy changed(&panel, &PracticePanel::changed);
        for (const Preset &preset : practicePresets()) {
            choosePreset(panel, QString::fromLatin1(preset.id));
            QCOMPARE(presetOf(m_practice->settings()), &preset);
            QCOMPARE(panel.findChild<QLabel *>(u"practiceSentence"_s)->text(), preset.translatedSentence());
        }
        QCOMPARE(std::size_t(changed.size()), practicePresets().size());
        QTest::mouseClick(panel.findChild<QPushButton *>(u"practiceReset"_s), Qt::LeftButton);
        QCOMPARE(presetOf(m_practice->settings()), practicePresets().data());
        QVERIFY(!panel.findChild<QPushButton *>(u"practiceReset"_s)->isEnabled());
    }

    void whatHasNoNameIsChangedByHand()
    {
        PracticePanel panel(m_practice);
        const auto *presets = panel.findChild<QComboBox *>(u"practicePreset"_s);
        const int count = presets->count();
        panel.findChild<PracticeSettingsForm *>()->showServer(u"echo"_s);
        editOf(panel, "echo_delay_ms")->setText(u"77"_s);
        QCOMPARE(presets->count(), count + 1);
        QCOMPARE(presets->currentIndex(), count);
        QVERIFY(panel.findChild<QLabel *>(u"practiceSentence"_s)->text().contains(u"77"_s));
        QVERIFY(panel.findChild<QComboBox *>(u"practiceServer"_s)->currentText() != u"echo"_s); // marked
        editOf(panel, "echo_delay_ms")->setText(u"0"_s);
        QCOMPARE(presets->count(), count);
        QCOMPARE(presets->currentIndex(), 0);
        QCOMPARE(panel.findChild<QComboBox *>(u"practiceServer"_s)->currentText(), u"echo"_s);
    }

    void portsStay()
    {
        PracticePanel panel(m_practice);
        const QList<PracticeListener> before = m_practice->status().listeners;
        choosePreset(panel, QString::fromLatin1(practicePresets().back().id));
        QCOMPARE(m_practice->status().listeners, before);
        QCOMPARE(m_practice->settings().ntpPort, quint16(0));
    }

    void theModelIsNewestFirstAndBounded()
    {
        PracticeLogModel model(nullptr, 10);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        PracticeLog log;
        quint64 last = 0;
        for (int batch = 1; batch <= 30; ++batch) {
            for (int i = 0; i < batch % 14; ++i)
                log.add(makeEvent(i % 2 ? "dns" : "ntp", QByteArray(i, 'x')));
            const std::vector<PracticeEvent> events = log.since(last);
            if (!events.empty())
                last = events.back().number;
            model.add(events);
            QVERIFY(model.totalCount() <= 10);
            for (int row = 1; row < model.rowCount(); ++row)
                QVERIFY(model.eventAt(row - 1).number > model.eventAt(row).number);
            if (model.rowCount() > 0 && batch == 1)
                QCOMPARE(model.eventAt(0).number, last);
            if (batch == 15)
                model.setFilter({}, u"dns"_s);
        }
        QCOMPARE(model.totalCount(), 10);
        QVERIFY(model.rowCount() > 0 && model.rowCount() < 10);
        model.setFilter({}, {});
        QCOMPARE(model.rowCount(), 10);
        QCOMPARE(model.eventAt(0).number, last);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void theModelFiltersByAnyColumn()
    {
        PracticeLogModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<PracticeEvent> events(3);
        for (std::size_t i = 0; i < events.size(); ++i) {
            events[i] = makeEvent(i == 1 ? "echo" : "ntp", "hello");
            events[i].number = i + 1;
            events[i].peer.port = quint16(50'001 + i);
        }
        model.add(events);
        model.setFilter(u"50002"_s, {});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.eventAt(0).number, quint64(2));
        model.setFilter(u"50002"_s, u"ntp"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(u"ECHO"_s, {});
        QCOMPARE(model.rowCount(), 1);
    }

    void whatComesIsShownWhileItIsSeen()
    {
        const auto log = std::make_shared<PracticeLog>();
        PracticeLogView view(log);
        view.resize(380, 500);
        auto *model = view.findChild<PracticeLogModel *>();
        log->add(makeEvent("ntp", ntpRequest()));
        QCOMPARE(model->rowCount(), 0);
        view.show();
        QCOMPARE(model->rowCount(), 1);
        QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
        log->add(makeEvent("echo", "hello"));
        QVERIFY(inserted.wait(10'000));
        QCOMPARE(QByteArray(model->eventAt(0).server), QByteArray("echo"));

        auto *pause = view.findChild<QPushButton *>(u"practicePause"_s);
        pause->click();
        log->add(makeEvent("dns", "x"));
        view.takeNew();
        QCOMPARE(model->rowCount(), 2);
        QVERIFY(view.findChild<QLabel *>(u"practiceCount"_s)->text().contains(u'1'));
        pause->click();
        QCOMPARE(model->rowCount(), 3);

        view.findChild<QPushButton *>(u"practiceClear"_s)->click();
        QCOMPARE(model->rowCount(), 0);
        view.takeNew();
        QCOMPARE(model->rowCount(), 0);
        QVERIFY(log->since(0).empty());
    }

    void aChosenPacketIsDecodedAndStays()
    {
        const auto log = std::make_shared<PracticeLog>();
        PracticeLogView view(log);
        view.resize(380, 500);
        PracticeEvent event = makeEvent("ntp", ntpRequest());
        event.protocol = PacketProtocol::Ntp;
        log->add(event);
        view.show();
        auto *table = view.findChild<QTableView *>(u"practiceLog"_s);
        auto *tree = view.findChild<QTreeView *>(u"fields"_s);
        QVERIFY(!tree->isVisible());
        table->selectRow(0);
        QVERIFY(tree->isVisible());
        QVERIFY(tree->model()->rowCount() > 5); // leap, version, mode, …
        const int fields = tree->model()->rowCount();
        // Rows that come above leave it chosen.
        log->add(makeEvent("echo", "hello"));
        view.takeNew();
        QCOMPARE(table->currentIndex().row(), 1);
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"127.0.0.1:40000"_s));
        // And when there are too many, it is still what is looked at.
        for (std::size_t i = 0; i < PracticeLog::MostEvents + 10; ++i)
            log->add(makeEvent("echo", "hello"));
        view.takeNew();
        QCOMPARE(std::size_t(table->model()->rowCount()), PracticeLog::MostEvents);
        QVERIFY(!table->currentIndex().isValid());
        QCOMPARE(tree->model()->rowCount(), fields);
        QVERIFY(tree->isVisible());
    }

    void whoHasScrolledStaysThere()
    {
        const auto log = std::make_shared<PracticeLog>();
        PracticeLogView view(log);
        view.resize(380, 400);
        for (int i = 0; i < 200; ++i)
            log->add(makeEvent("echo", "hello"));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        auto *table = view.findChild<QTableView *>(u"practiceLog"_s);
        const auto *model = view.findChild<PracticeLogModel *>();
        table->verticalScrollBar()->setValue(50);
        const quint64 top = model->eventAt(table->rowAt(0)).number;
        QCOMPARE(top, quint64(150));
        for (int i = 0; i < 7; ++i)
            log->add(makeEvent("echo", "hello"));
        view.takeNew();
        QCOMPARE(model->eventAt(table->rowAt(0)).number, top);
        table->verticalScrollBar()->setValue(0);
        log->add(makeEvent("echo", "hello"));
        view.takeNew();
        QCOMPARE(model->eventAt(table->rowAt(0)).number, log->latest());
    }

    void textOfTheNetworkIsPlain()
    {
        PracticeLogModel model;
        PracticeEvent event = makeEvent("echo", "<b>bold</b>\x1b[31m");
        event.number = 1;
        model.add({event});
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString tip = model.index(0, column).data(Qt::ToolTipRole).toString();
            QVERIFY2(tip.startsWith(u"<p>"_s) && !tip.contains(u"<b>"_s), qPrintable(tip));
            QVERIFY(!model.index(0, column).data().toString().contains(u'\x1b'));
        }
    }

    void theDockOpensAndSaysHowTheNetworkIs()
    {
        PracticeStart start(m_practice, [](const std::function<void()> &work) { work(); });
        QMainWindow window;
        auto *dock = new PracticeDock(start, &window);
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        window.resize(900, 600);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!dock->isVisible());
        start.start();
        QTRY_VERIFY(dock->button()->text().contains(u"NTP"_s));
        QVERIFY(!dock->widget());
        dock->button()->click();
        QVERIFY(dock->isVisible());
        QVERIFY(dock->button()->isChecked());
        QVERIFY(dock->hasKeyboard());
        choosePreset(*dock, u"liar"_s);
        QVERIFY2(dock->button()->text().contains(findPreset(practicePresets(), u"liar")->translatedTitle()),
                 qPrintable(dock->button()->text()));

        // Escape clears the filter first, then closes the panel and gives the keyboard back.
        dock->findChild<QTabWidget *>(u"practiceTabs"_s)->setCurrentIndex(1);
        auto *filter = dock->findChild<QLineEdit *>(u"practiceFilter"_s);
        filter->setFocus();
        filter->setText(u"x"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(filter->text(), QString());
        QVERIFY(dock->isVisible());
        const QSignalSpy left(dock, &PracticeDock::keyboardLeft);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(!dock->isVisible());
        QVERIFY(!dock->button()->isChecked());
        QCOMPARE(left.size(), 1);
    }

    void aFailedStartIsSaid()
    {
        PracticePanel panel(m_practice);
        const QSignalSpy asked(&panel, &PracticePanel::startAsked);
        panel.show();
        const auto *problem = panel.findChild<QLabel *>(u"practiceProblem"_s);
        QVERIFY(!problem->isVisible());
        const QString sentence = errorSentence(Error::fromErrno("socket", EMFILE));
        PracticeState state{{}, m_practice->settings(), sentence};
        panel.setState(state);
        QVERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(sentence));
        QVERIFY(practiceText(state).contains(u"could not be started"_s));
        panel.findChild<QPushButton *>(u"practiceStart"_s)->click();
        QCOMPARE(asked.size(), 1);
        panel.setState({m_practice->status(), m_practice->settings(), {}});
        QVERIFY(!problem->isVisible());
    }
};

QTEST_MAIN(TestPracticePanel)
#include "tst_practicepanel.moc"
