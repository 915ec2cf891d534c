// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ntp/ntptool.h"
#include "core/services/servicestool.h"
#include "core/sntp/sntptool.h"
#include "ui/lab/labdock.h"
#include "ui/lab/labsession.h"
#include "ui/mainwindow.h"
#include "ui/page/resultsview.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QObject>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

namespace sockeye::test
{

using namespace Qt::Literals::StringLiterals;

inline constexpr int patience = 20'000; // ms, against hanging only

// `feedback` stands for one of its words.
inline constexpr const char *sheetText = R"md(# Small lab

```sheet
id: small-lab
version: 1
title: Small lab
minutes: 3
feedback: FEEDBACK
vary: port = pick(22, 25)
practice: ntp clock_error_ms=-4000 loss_percent=0
```

Your port is **{port}**. <b>Not bold</b> ![a picture](http://127.0.0.1:9/x.png) and [a link](https://example.org/).

```run
id: names
tool: services
request: target={port};80, protocol=tcp
fixed: target
show: source
```

```ask
id: q1
points: 2
kind: number
text: Which is the larger port?
answer: max(names.port)
tolerance: 0
mistake: min(names.port) | 50% | That is the smaller one.
```

```ask
id: q2
points: 1
kind: text
text: What is the name of port 80?
answer: http
```

```ask
id: q3
points: 1
kind: choice
text: How many ports are there?
options: a handful | exactly 65536, and so many that this option needs more than one line in a narrow dock | none
answer: exactly 65536, and so many that this option needs more than one line in a narrow dock
```

```run
id: packet
tool: sntp
request: target=ntp.practice.test
fixed: all
```

```ask
id: q4
points: 1
kind: bytes
text: Which bytes hold the transmit timestamp?
answer: 40-47
```

```ask
id: q5
points: 1
kind: number
unit: ms
text: How far is the clock off?
answer: packet.summary.offset_ms
tolerance: 1%
take: no
```

```ask
id: q6
points: 1
kind: bits
text: Write 5 in four bits.
answer: 0101
```

```ask
id: q7
points: 3
kind: long
words: 10
text: Why?
marker: because
```
)md";

/// A window with a small sheet, three of the real tools, a practice network and a folder of its own: for tests of the
/// dock.
class LabTest : public QObject
{
protected:
    void start()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"window.ini"_s));
        m_practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Private,
                                                         PracticeSettings::onAnyPorts(), m_folder->path());
        QVERIFY(m_practice->startOwn());
    }
    void end()
    {
        m_window.reset();
        m_session.reset();
        m_practice.reset();
    }

    WorkerPool m_pool;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::shared_ptr<PracticeDirectory> m_practice;
    std::unique_ptr<LabSession> m_session;
    std::unique_ptr<MainWindow> m_window;

    QString writeSheet(const QByteArray &feedback, QByteArray text = sheetText, const QString &name = u"small.md"_s)
    {
        const QString path = m_folder->filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text.replace("FEEDBACK", feedback));
        return path;
    }
    QString workFolder() const { return m_folder->filePath(u"work"_s); }
    void makeSession() { m_session = std::make_unique<LabSession>(m_practice, workFolder()); }
    void makeWindow()
    {
        static const Tool *const tools[] = {&servicesTool(), &sntpTool(), &ntpTool()};
        m_window = std::make_unique<MainWindow>(
            tools, PageContext{m_practice, m_pool.executor(), m_settings.get(), nullptr, m_session.get()}, m_practice);
        m_window->resize(1366, 690);
        m_window->show();
    }
    // A window with the sheet open, and a student who has begun.
    void begin(const QByteArray &feedback = "now", const QString &number = u"2210123"_s)
    {
        makeSession();
        makeWindow();
        m_window->lab()->openSheet(writeSheet(feedback));
        QVERIFY(m_session->isOpen());
        type("studentNumber", number);
        type("studentName", u"A. Student"_s);
        QTest::mouseClick(find<QPushButton>("begin"), Qt::LeftButton);
        QVERIFY(m_session->isBegun());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    template <class Widget>
    Widget *find(const char *name) const
    {
        return m_window->lab()->findChild<Widget *>(QLatin1StringView(name));
    }
    void type(const char *name, const QString &text) const
    {
        auto *edit = find<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        text.isEmpty() ? QTest::keyClick(edit, Qt::Key_Delete) : QTest::keyClicks(edit, text);
    }
    QString noteOf(const char *card, const char *note) const
    {
        const auto *found = find<QWidget>(card)->findChild<QLabel *>(QLatin1StringView(note));
        return found && !found->isHidden() ? found->text() : QString();
    }
    void click(const char *name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button, name);
        button->click();
    }
    void runPage() const
    {
        ToolPage &page = *m_window->currentPage();
        page.run();
        QVERIFY(QTest::qWaitFor([&] { return !page.isRunning(); }, patience));
    }
    void doAndRun(const char *button) const
    {
        click(button);
        runPage();
    }
    void chooseCell(int row, const char *column) const
    {
        auto *view = m_window->currentPage()->findChild<ResultsView *>();
        const auto fields = m_window->currentPage()->tool().rowFields();
        for (std::size_t i = 0; i < fields.size(); ++i) {
            if (QLatin1StringView(fields[i].id) == QLatin1StringView(column))
                view->setCurrentIndex(view->model()->index(row, int(i)));
        }
    }
    QByteArray settingsText() const
    {
        QFile file(m_folder->filePath(u"window.ini"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    const Work &work() const { return m_session->work(); }
    QString answerOf(const char *question) const { return work().answers.value(QLatin1StringView(question)).text; }
    // What is on the disk.
    std::optional<Work> savedWork() const
    {
        const Result<std::optional<Work>> saved = WorkStore(workFolder()).load(u"small-lab"_s, u"2210123"_s);
        return saved ? *saved : std::nullopt;
    }
};

} // namespace sockeye::test
