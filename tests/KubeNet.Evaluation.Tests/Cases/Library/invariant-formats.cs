// title: Formats of the invariant culture
// example: System.Globalization.CultureInfo.InvariantCulture.NumberFormat
var nf = System.Globalization.CultureInfo.InvariantCulture.NumberFormat;
k8s.ConfigMap("a").Data("a", nf.NumberDecimalSeparator + nf.NumberGroupSeparator + nf.NegativeSign + nf.PositiveSign
    + nf.PercentSymbol + nf.NaNSymbol)
    .Data("b", 1234.5.ToString(nf) + 1234.5.ToString("N2", nf) + int.Parse("-5", nf))
    .Data("c", double.Parse("1.5", System.Globalization.NumberStyles.Float, System.Globalization.NumberFormatInfo.InvariantInfo) + "")
    .Data("d", string.Join(",", nf.NumberGroupSizes) + nf.NumberDecimalDigits + nf.CurrencySymbol)
    .Data("e", System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.ShortDatePattern
        + System.Globalization.DateTimeFormatInfo.InvariantInfo.GetMonthName(3)
        + System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(DayOfWeek.Monday)
        + string.Join(",", System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames))
    .Data("f", System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToTitleCase("hello world-of TEXT")
        + System.Globalization.CultureInfo.InvariantCulture.TextInfo.ToUpper("ab")
        + System.Globalization.CultureInfo.InvariantCulture.TextInfo.ListSeparator);
