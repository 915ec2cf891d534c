// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/codeview.h"

#include "core/tool/catalogue.h"
#include "tests/support/fakepractice.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

class TestCodeView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<CodeView>(*findTool(u"ntp"));
        m_text = m_view->findChild<QPlainTextEdit *>(u"codeText"_s);
        m_view->resize(700, 240);
        m_view->show();
    }

    void aSentenceBeforeTheFirstRun()
    {
        m_view->showRun(runView(0));
        QVERIFY(m_text->toPlainText().startsWith(u"After a run"_s));
        QVERIFY(!button(u"copyCode"_s)->isEnabled() && !button(u"saveCode"_s)->isEnabled());
    }

    void showsTheRunsRequestInEachLanguage()
    {
        m_view->showRun(runView(1));
        QVERIFY(m_text->toPlainText().startsWith(u"#!/usr/bin/env python3"_s));
        m_view->findChild<QRadioButton *>(u"codeLanguage_c"_s)->click();
        QVERIFY(m_text->toPlainText().contains(u"#include <netdb.h>"_s));
        m_view->findChild<QRadioButton *>(u"codeLanguage_shell"_s)->click();
        QVERIFY(m_text->toPlainText().startsWith(u"#!/usr/bin/env bash"_s));
        QVERIFY(m_text->isReadOnly());
        // The same run again changes nothing: the reader's place stays.
        m_text->selectAll();
        m_view->showRun(runView(1));
        QVERIFY(m_text->textCursor().hasSelection());
        m_view->showRun(runView(2, u"--"_s));
        QVERIFY(!m_text->textCursor().hasSelection());
    }

    void colours()
    {
        m_view->showRun(runView(1));
        QTRY_VERIFY(!m_text->document()->firstBlock().layout()->formats().isEmpty());
        QSet<QRgb> colours;
        for (QTextBlock block = m_text->document()->firstBlock(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats())
                colours += range.format.foreground().color().rgb();
        }
        QCOMPARE(colours.size(), 3); // comments, strings, keywords
    }

    void copies()
    {
        QSignalSpy said(m_view.get(), &DetailView::said);
        m_view->showRun(runView(1));
        button(u"copyCode"_s)->click();
        QCOMPARE(QApplication::clipboard()->text(), m_text->toPlainText());
        QCOMPARE(said.size(), 1);
    }

    void saves()
    {
        QTemporaryDir folder;
        QSignalSpy said(m_view.get(), &DetailView::said);
        m_view->showRun(runView(1));
        m_view->setLanguage(CodeLanguage::C);
        button(u"saveCode"_s)->click();
        auto *dialog = m_view->findChild<QFileDialog *>(u"saveCodeDialog"_s);
        QVERIFY(dialog && dialog->defaultSuffix() == u"c");
        QVERIFY(dialog->selectedFiles().value(0).endsWith(u"/ntp.c"_s));
        const QString path = folder.filePath(u"ours.c"_s);
        emit dialog->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), m_text->toPlainText());
        QVERIFY(said.last()[0].toString().contains(path));
        emit dialog->fileSelected(folder.filePath(u"missing/ours.c"_s));
        QVERIFY(said.last()[0].toString().contains(u"missing"_s));
        dialog->close();
    }

    void everyPartHasItsName()
    {
        for (const QWidget *widget : m_view->findChildren<QWidget *>()) {
            if (widget->focusPolicy() != Qt::NoFocus && widget->parent() != m_text)
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
        m_view->focusFirst();
        QCOMPARE(m_view->focusWidget()->objectName(), u"codeLanguage_python"_s);
        QTest::keyClick(m_view->focusWidget(), Qt::Key_Right);
        QVERIFY(m_view->findChild<QRadioButton *>(u"codeLanguage_c"_s)->isChecked());
    }

private:
    RunView runView(int run, const QString &target = {})
    {
        RunView view;
        view.tool = findTool(u"ntp");
        if (run > 0) {
            view.request = view.tool->makeRequest();
            if (!target.isEmpty())
                (void)view.tool->targetField()->parse(target, view.request.get());
        }
        view.practice = &m_practice;
        view.run = run;
        return view;
    }
    QPushButton *button(const QString &name) { return m_view->findChild<QPushButton *>(name); }

    FakePractice m_practice;
    std::unique_ptr<CodeView> m_view;
    QPlainTextEdit *m_text = nullptr;
};

QTEST_MAIN(TestCodeView)
#include "tst_codeview.moc"
