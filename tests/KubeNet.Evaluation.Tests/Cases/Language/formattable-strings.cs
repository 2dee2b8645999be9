// title: `FormattableString` and its parts
// example: FormattableString f = $"a{{b}}{x,4:D2}|{x + 1}|{null}|{"q"}";
var x = 5; FormattableString f = $"a{{b}}{x,4:D2}|{x + 1}|{null}|{"q"}"; x = 9; IFormattable g = $"z{x}";
k8s.ConfigMap("c1").Data("x", $"{(f + "|" + f.Format + f.ArgumentCount + f.GetArgument(0) + FormattableString.Invariant(f) + string.Join(",", f.GetArguments()) + g + Sql($"select {x} from {"t"}") + f.ToString(System.Globalization.CultureInfo.InvariantCulture))}");
// members
static string Sql(FormattableString f) => string.Format(f.Format, f.GetArguments().Select(a => $"'{a}'").ToArray<object>());
