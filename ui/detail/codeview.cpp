// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/codeview.h"

#include "core/base/error.h"
#include "core/output/savefile.h"
#include "ui/detail/codecolours.h"
#include "ui/page/panel.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

CodeView::CodeView(const Tool &tool, QWidget *parent)
    : DetailView(parent)
    , m_tool(tool)
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_save(new QPushButton(tr("Save…"), this))
    , m_text(new QPlainTextEdit(this))
    , m_colours(new CodeColours(m_text->document()))
{
    setObjectName(u"code"_s);
    setAccessibleName(tr("Code"));
    m_text->setObjectName(u"codeText"_s);
    m_text->setAccessibleName(tr("The request as a program"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(0);

    auto *panel = new Panel(this);
    auto *inside = new QHBoxLayout(panel);
    inside->setContentsMargins(12, 8, 10, 8);
    inside->setSpacing(10);
    inside->addWidget(m_text, 1);
    inside->addWidget(makeBar());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(panel);
    m_colours->setPalette(palette());
    showText();
}

// Beside the text, not above it: the pane is low, and a program has many lines.
QWidget *CodeView::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QGridLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *group = new QButtonGroup(this);
    for (const Word &word : Words<CodeLanguage>::list) {
        auto *button = new QRadioButton(bar);
        button->setObjectName(u"codeLanguage_"_s + QLatin1StringView(word.id));
        button->setText(QCoreApplication::translate("words", word.label));
        button->setAccessibleName(tr("Show as %1").arg(button->text()));
        button->setChecked(word.value == int(m_language));
        group->addButton(button, word.value);
        layout->addWidget(button, 0, word.value);
        m_languages.push_back(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        setLanguage(CodeLanguage(id));
        emit choiceMade(QString::fromLatin1(wordOf(m_language)->id));
    });
    m_copy->setObjectName(u"copyCode"_s);
    m_copy->setAccessibleName(tr("Copy the program"));
    m_copy->setIcon(themedIcon(u"copy"_s));
    m_save->setObjectName(u"saveCode"_s);
    m_save->setAccessibleName(tr("Save the program"));
    m_save->setIcon(themedIcon(u"export"_s));
    connect(m_copy, &QPushButton::clicked, this, &CodeView::copy);
    connect(m_save, &QPushButton::clicked, this, &CodeView::askWhere);
    const int columns = int(m_languages.size());
    layout->addWidget(m_copy, 1, 0, 1, columns);
    layout->addWidget(m_save, 2, 0, 1, columns);
    layout->setRowStretch(3, 1);
    return bar;
}

void CodeView::showRun(const RunView &run)
{
    if (run.run == m_run)
        return;
    m_run = run.run;
    m_texts.clear();
    if (run.request) {
        for (const Word &word : Words<CodeLanguage>::list)
            m_texts.push_back(m_tool.code(CodeLanguage(word.value), run.request.get(), *run.practice));
    }
    showText();
}

void CodeView::setLanguage(CodeLanguage language)
{
    m_language = language;
    m_languages[std::size_t(language)]->setChecked(true);
    showText();
}

void CodeView::setChoice(const QString &choice)
{
    for (const Word &word : Words<CodeLanguage>::list) {
        if (choice == QLatin1StringView(word.id) && word.value != int(m_language))
            setLanguage(CodeLanguage(word.value));
    }
}

void CodeView::showText()
{
    const bool hasCode = !m_texts.empty();
    m_copy->setEnabled(hasCode);
    m_save->setEnabled(hasCode);
    m_colours->setLanguage(m_language);
    m_colours->setDocument(hasCode ? m_text->document() : nullptr); // a sentence has no keywords
    m_text->setFont(hasCode ? QFontDatabase::systemFont(QFontDatabase::FixedFont) : font());
    m_text->setPlainText(hasCode ? m_texts[std::size_t(m_language)]
                                 : tr("After a run, its request stands here as a program that does the same."));
}

void CodeView::copy()
{
    QGuiApplication::clipboard()->setText(m_texts[std::size_t(m_language)]);
    emit said(tr("The program is in the clipboard."));
}

void CodeView::askWhere()
{
    const QString suffix = QString::fromLatin1(codeSuffix(m_language));
    const QString name = QString::fromLatin1(m_tool.id) + u'.' + suffix;
    auto *dialog = new QFileDialog(this, tr("Save the program"), m_folder.isEmpty() ? QDir::homePath() : m_folder);
    dialog->setObjectName(u"saveCodeDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, &CodeView::save);
    dialog->open();
}

void CodeView::save(const QString &path)
{
    const Result<void> saved = saveBytes(path, m_texts[std::size_t(m_language)].toUtf8());
    if (saved)
        m_folder = QFileInfo(path).absolutePath();
    emit said(saved ? tr("Saved as %1.").arg(QDir::toNativeSeparators(path)) : errorSentence(saved.error()));
}

void CodeView::focusFirst()
{
    m_languages[std::size_t(m_language)]->setFocus(Qt::ShortcutFocusReason);
}

void CodeView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_colours->setPalette(palette());
}

} // namespace sockeye
