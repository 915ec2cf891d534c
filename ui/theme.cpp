// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QProxyStyle>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleOption>
#include <QSvgRenderer>
#include <QTableView>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Colours {
    QRgb window, windowText, base, alternateBase, button, faint, highlight, highlightedText, link, border, outline,
        disabled;
};

constexpr Colours light{0xfff4f5f7, 0xff1c2127, 0xffffffff, 0xfff6f7f9, 0xfffafbfc, 0xff5c6672,
                        0xff1f6aa5, 0xffffffff, 0xff175a8f, 0xffcfd5dc, 0xffaab2bb, 0xff98a0aa};
constexpr Colours dark{0xff1e2227, 0xffe6e9ed, 0xff16191d, 0xff1c2025, 0xff2c3239, 0xffa0a9b4,
                       0xff2a6f9f, 0xffffffff, 0xff7cc0f0, 0xff3a424b, 0xff66717d, 0xff6c757f};

QPalette paletteOf(const Colours &c)
{
    QPalette palette{QColor(c.button), QColor(c.window)};
    palette.setColor(QPalette::Window, QColor(c.window));
    palette.setColor(QPalette::WindowText, QColor(c.windowText));
    palette.setColor(QPalette::Base, QColor(c.base));
    palette.setColor(QPalette::AlternateBase, QColor(c.alternateBase));
    palette.setColor(QPalette::Text, QColor(c.windowText));
    palette.setColor(QPalette::Button, QColor(c.button));
    palette.setColor(QPalette::ButtonText, QColor(c.windowText));
    palette.setColor(QPalette::BrightText, QColor(c.highlightedText));
    palette.setColor(QPalette::PlaceholderText, QColor(c.faint));
    palette.setColor(QPalette::Highlight, QColor(c.highlight));
    palette.setColor(QPalette::HighlightedText, QColor(c.highlightedText));
    palette.setColor(QPalette::Link, QColor(c.link));
    palette.setColor(QPalette::LinkVisited, QColor(c.link));
    palette.setColor(QPalette::ToolTipBase, QColor(c.base));
    palette.setColor(QPalette::ToolTipText, QColor(c.windowText));
    palette.setColor(QPalette::Mid, QColor(c.border));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(c.disabled));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(c.border));
    return palette;
}

// Draws an SVG whose lines are `currentColor` in the colour that its surroundings have.
class ThemedIconEngine final : public QIconEngine
{
public:
    enum class Ink : quint8 { Text, Success, Failure };

    ThemedIconEngine(QString name, Ink ink)
        : m_name(std::move(name))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (m_source.isEmpty()) {
            QFile file(u":/icons/%1.svg"_s.arg(m_name));
            if (file.open(QIODevice::ReadOnly))
                m_source = file.readAll();
        }
        QByteArray drawn = m_source;
        drawn.replace("currentColor", color(mode).name().toLatin1());
        QSvgRenderer renderer(drawn);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        const QString key =
            u"sockeye %1 %2 %3x%4"_s.arg(m_name, color(mode).name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        {
            QPainter painter(&pixmap);
            paint(&painter, QRect(QPoint(), size), mode, state);
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QColor color(QIcon::Mode mode) const
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::Text);
        if (m_ink == Ink::Success)
            return successColor(palette);
        return m_ink == Ink::Failure ? failureColor(palette) : palette.color(QPalette::Text);
    }

    const QString m_name;
    const Ink m_ink;
    QByteArray m_source;
};

// Fusion with room beside the text of tables, and with outlines that can be seen on dark colours: Fusion makes them
// from the window's colour, darkened, so it is given one that becomes the border's.
class SockeyeStyle final : public QProxyStyle
{
public:
    SockeyeStyle()
        : QProxyStyle(u"Fusion"_s)
    {
    }

    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        if (metric == PM_HeaderMargin)
            return 6;
        if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget))
            return 5;
        return QProxyStyle::pixelMetric(metric, option, widget);
    }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
            draw<QStyleOptionFrame>(
                frame, [&](const QStyleOption *o) { QProxyStyle::drawPrimitive(element, o, painter, widget); });
        else if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            draw<QStyleOptionButton>(
                button, [&](const QStyleOption *o) { QProxyStyle::drawPrimitive(element, o, painter, widget); });
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override
    {
        if (const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(option))
            draw<QStyleOptionComboBox>(box, [&](const QStyleOptionComplex *o) {
                QProxyStyle::drawComplexControl(control, o, painter, widget);
            });
        else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
            draw<QStyleOptionSpinBox>(spin, [&](const QStyleOptionComplex *o) {
                QProxyStyle::drawComplexControl(control, o, painter, widget);
            });
        else
            QProxyStyle::drawComplexControl(control, option, painter, widget);
    }

private:
    template <class Option, class Draw>
    static void draw(const Option *option, Draw drawWith)
    {
        if (!isDark(option->palette)) {
            drawWith(option);
            return;
        }
        Option outlined = *option;
        outlined.palette.setColor(QPalette::Window, QColor(dark.outline).lighter(140));
        drawWith(&outlined);
    }
};

QString configFile(const char *name)
{
    return QStandardPaths::locate(QStandardPaths::GenericConfigLocation, QString::fromLatin1(name));
}

bool gtkWantsDark()
{
    if (qEnvironmentVariable("GTK_THEME").endsWith(u"dark"_s, Qt::CaseInsensitive))
        return true;
    for (const char *name : {"gtk-4.0/settings.ini", "gtk-3.0/settings.ini"}) {
        const QString path = configFile(name);
        if (path.isEmpty())
            continue;
        const QSettings settings(path, QSettings::IniFormat);
        if (settings.value(u"Settings/gtk-application-prefer-dark-theme"_s).toBool()
            || settings.value(u"Settings/gtk-theme-name"_s).toString().endsWith(u"dark"_s, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool kdeWantsDark()
{
    const QString path = configFile("kdeglobals");
    if (path.isEmpty())
        return false;
    const QStringList rgb =
        QSettings(path, QSettings::IniFormat).value(u"Colors:Window/BackgroundNormal"_s).toStringList();
    return rgb.size() == 3 && QColor(rgb[0].toInt(), rgb[1].toInt(), rgb[2].toInt()).lightness() < 128;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

namespace
{
bool &desktopDark()
{
    static bool dark = isDark(QApplication::palette()) || gtkWantsDark() || kdeWantsDark();
    return dark;
}
} // namespace

bool isDesktopDark()
{
    return desktopDark();
}

void setDesktopDark(bool dark)
{
    desktopDark() = dark;
}

void applyTheme(Theme theme)
{
    const bool wantsDark = isDesktopDark() ? theme != Theme::Light : theme == Theme::Dark;
    if (!dynamic_cast<SockeyeStyle *>(QApplication::style()))
        QApplication::setStyle(new SockeyeStyle);
    QApplication::setPalette(paletteOf(wantsDark ? dark : light));
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIconEngine(name, ThemedIconEngine::Ink::Text));
}

QIcon toolIcon(const QString &id)
{
    return themedIcon(QFile::exists(u":/icons/%1.svg"_s.arg(id)) ? id : u"tool"_s);
}

QIcon outcomeIcon(Outcome outcome)
{
    static const QIcon success(new ThemedIconEngine(u"success"_s, ThemedIconEngine::Ink::Success));
    static const QIcon failure(new ThemedIconEngine(u"failure"_s, ThemedIconEngine::Ink::Failure));
    static const QIcon neutral(new ThemedIconEngine(u"neutral"_s, ThemedIconEngine::Ink::Text));
    return outcome == Outcome::Success ? success : outcome == Outcome::Failure ? failure : neutral;
}

QChar outcomeShape(Outcome outcome)
{
    return outcome == Outcome::Success ? u'●' : outcome == Outcome::Failure ? u'▲' : u'○';
}

QColor failureColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff9b8f) : QColor(0xb3261e);
}

QColor successColor(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x63c97a) : QColor(0x1a7f37);
}

QColor changeColor(RowChange change, const QPalette &palette)
{
    switch (change) {
    case RowChange::New:
        return isDark(palette) ? QColor(0x17402a) : QColor(0xd3f2dc);
    case RowChange::Changed:
        return isDark(palette) ? QColor(0x4a3a10) : QColor(0xfdedc4);
    case RowChange::Gone:
        return isDark(palette) ? QColor(0x532322) : QColor(0xfbdad7);
    case RowChange::None:
        break;
    }
    return {};
}

} // namespace sockeye
