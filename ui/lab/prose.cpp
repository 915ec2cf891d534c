// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lab/prose.h"

#include "ui/page/roworder.h"

#include <QDesktopServices>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// The document without pictures: what stands for each is its description, where it has one.
void removePictures(QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (qsizetype i = block.text().size(); i-- > 0;) {
            if (block.text()[i] != QChar::ObjectReplacementCharacter)
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(block.position() + int(i));
            cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            const QTextImageFormat image = cursor.charFormat().toImageFormat();
            const QString text = image.stringProperty(QTextFormat::ImageAltText);
            cursor.insertText(text.isEmpty() ? QString() : u"[%1]"_s.arg(text), QTextCharFormat());
        }
    }
}

// In a narrow sheet a heading needs no more than a little room of its own.
void calmHeadings(QTextDocument &document)
{
    constexpr qreal growth = 1.15;
    constexpr qreal above = 10;
    constexpr qreal below = 3;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0)
            continue;
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setHeadingLevel(0); // or its size would come back
        format.setTopMargin(block.position() == 0 ? 0 : above);
        format.setBottomMargin(below);
        cursor.setBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat text;
        text.setProperty(QTextFormat::FontSizeAdjustment, 0);
        text.setFontPointSize(document.defaultFont().pointSizeF() * growth);
        text.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(text);
    }
}

} // namespace

Prose::Prose(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setOpenExternalLinks(false);
    setMinimumWidth(1); // a long word must not make the sheet wider than its dock
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    connect(this, &QLabel::linkActivated, this, &Prose::askToOpen);
}

void Prose::setMarkdown(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

void Prose::render()
{
    QTextDocument document;
    document.setDefaultFont(font());
    document.setMarkdown(m_markdown,
                         QTextDocument::MarkdownFeatures(QTextDocument::MarkdownNoHTML)
                             | QTextDocument::MarkdownDialectGitHub);
    removePictures(document);
    calmHeadings(document);
    m_plain = document.toPlainText().trimmed();
    const QString html = document.toHtml();
    setText(html);
    const bool hasLinks = html.contains(u"<a href"_s);
    setTextInteractionFlags(hasLinks ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
    setAccessibleName(m_plain);
}

void Prose::askToOpen(const QString &link)
{
    const QUrl url(link);
    auto *box = new QMessageBox(window());
    box->setObjectName(u"openLink"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Link of the worksheet"));
    box->setTextFormat(Qt::PlainText);
    const bool isWeb = (url.scheme() == u"https" || url.scheme() == u"http") && !url.host().isEmpty();
    const QString address = withoutControls(url.toDisplayString(QUrl::PrettyDecoded).left(300));
    box->setText(isWeb ? tr("Open this address in the browser?")
                       : tr("This address is none of the web, so it is not opened."));
    box->setInformativeText(address);
    if (isWeb) {
        QPushButton *open = box->addButton(tr("Open"), QMessageBox::AcceptRole);
        connect(open, &QPushButton::clicked, box, [url] { QDesktopServices::openUrl(url); });
    }
    box->addButton(isWeb ? QMessageBox::Cancel : QMessageBox::Close);
    box->open();
}

void Prose::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // Markdown takes its colours and sizes when it is read.
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_markdown.isEmpty())
        render();
}

} // namespace sockeye
