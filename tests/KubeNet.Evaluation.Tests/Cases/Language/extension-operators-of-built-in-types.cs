// title: Extension operators of built-in types
// example: public static string operator -(string s) => "minus " + s;
var log = k8s.ConfigMap("log");
log.Data("text", "ab" * 3);
log.Data("numbers", $"{2 - "x"} {!"x"} {-"ab"} {~5.5}");
var text = "a";
text *= 2;
log.Data("compound", text);
string? none = null;
log.Data("null", (none * 2) + ";");
// types
static class Extensions
{
    extension(string text)
    {
        public static string operator *(string s, int n) { var all = ""; for (var i = 0; i < n; i++) all += s ?? "null"; return all; }
        public static string operator -(int n, string s) => s + n;
        public static bool operator !(string s) => s.Length == 1;
        public static string operator -(string s) => "minus " + s;
    }
    extension(double)
    {
        public static string operator ~(double n) => $"about {n}";
    }
}
