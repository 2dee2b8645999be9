k8s.ConfigMap(Deep("a"));

// members
static string Deep(string s) => Regex.Replace(s, "a", m => Deep("a"));
