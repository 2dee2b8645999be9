using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Refusals;

/// <summary>What cannot be evaluated gives one finding at its cause, none at what follows from it, and an incomplete set.</summary>
public sealed class RefusalTests
{
    private const string Two = """ ServiceHandle Two() => k8s.Pod("p", "i").Expose([new("x", 1), new("y", 2)]);""";

    /// <summary>The field that is unknown is not read; what its initialiser does to another one is.</summary>
    private const string Filled = """
        // members
        static readonly List<string> All = [];
        static readonly string Last = Fill();
        static string Fill() { All.Add("a"); string last = Environment.MachineName; All.Add(last); return last; }
        """;

    private const string Other = """
        // types
        public class Other : ManifestSet
        {
            public PodHandle Web = null!;
            public ServiceHandle Both = null!;
            protected override void Define(Manifests k8s) => Both = (Web = k8s.Pod("p", "i")).Expose([new("x", 1), new("y", 2)]);
        }
        """;

    /// <summary>What runs when the assembly is loaded, and what it changes by itself, through others and not at all.</summary>
    private const string Startup = """
        // types
        internal static class Startup
        {
            public static string Tag = "a";
            public static readonly List<string> All = [];
            public static int Port { get; set; } = 1;
            public static readonly string Kept = "kept";
            public static int Other = 5;

            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Run() { Tag = Kept; Fill(() => new Filler(2)); }
            private static void Fill(Func<Filler> filler) { All.Add("b"); filler(); }
            private sealed class Filler { public Filler(int port) => Port = port; }
        }
        """;

    [Fact]
    public void What_no_module_initializer_changes_is_known()
    {
        const string code = """Startup.Tag = "own"; k8s.ConfigMap(Startup.Tag + Startup.Kept + Startup.Other);""" + Startup;
        var set = Outcome.Evaluate(code);

        Assert.Equal("", Outcome.Describe(set.Findings));
        Assert.Equal(Outcome.Run(UserCode.SetOf(code)), Outcome.YamlOf(set));
    }

    public static TheoryData<string, string, string> Causes =>
        new()
        {
            { """var now = DateTime.Now; k8s.ConfigMap("a").Data("x", now.ToString()).Data("y", now.Year + "");""", "KUBE0002", "Now" },
            { """_ = Int128.TryParse("5", out var x); k8s.ConfigMap("a").Data("x", $"{x}");""", "KUBE0001", "TryParse" },
            {
                """
                    var c = new System.Collections.ObjectModel.ObservableCollection<int>();
                    c.CollectionChanged += (_, e) => k8s.ConfigMap($"{e.Action}");
                    c.Add(1);
                    """,
                "KUBE0001",
                "System.Collections.ObjectModel.ObservableCollection<int>"
            },
            {
                """
                    var options = new JsonSerializerOptions { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
                    k8s.ConfigMap("a").Data("x", JsonSerializer.Serialize(double.NaN, options));
                    """,
                "KUBE0001",
                "NumberHandling"
            },
            {
                """
                    var options = new JsonSerializerOptions { ReferenceHandler = ReferenceHandler.IgnoreCycles };
                    k8s.ConfigMap("a").Data("x", JsonSerializer.Serialize(1, options));
                    """,
                "KUBE0001",
                "IgnoreCycles"
            },
            {
                """
                    int[] a = [.. new Five(), 1];
                    k8s.ConfigMap("a").Data("x", string.Join(",", a));
                    // types
                    class Five : IEnumerable<int>
                    {
                        public int Count => 5;
                        public IEnumerator<int> GetEnumerator() { yield return 1; }
                        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                    }
                    """,
                "KUBE0001",
                "new Five()"
            },
            { """var id = Guid.NewGuid(); k8s.ConfigMap($"a-{id}").Data("x", "y");""", "KUBE0002", "NewGuid" },
            { """File.WriteAllText("evil", "x");""", "KUBE0002", "WriteAllText" },
            {
                """var home = Environment.GetEnvironmentVariable("HOME"); if (home == null) k8s.ConfigMap("a"); k8s.ConfigMap("b");""",
                "KUBE0002",
                "GetEnvironmentVariable"
            },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", s_read); // members\nstatic readonly string s_read = File.ReadAllText(\"x\");",
                "KUBE0002",
                "ReadAllText"
            },
            { """dynamic d = 5; string text = d.ToString(); k8s.ConfigMap("a").Data("x", text);""", "KUBE0001", "5" },
            {
                """dynamic d = new List<int>(); d.Add(5); k8s.ConfigMap("a" + d.Count); k8s.ConfigMap("b" + d[0]); """
                    + """if (d.Count > 3) k8s.ConfigMap("c");""",
                "KUBE0001",
                "new List<int>()"
            },
            {
                """k8s.ConfigMap("a").Data("x", Later().Result); async Task<string> Later() { await Task.Yield(); return "x"; }""",
                "KUBE0001",
                "Later()"
            },
            {
                """Func<Task<int>> later = async () => { await Task.Yield(); return 1; }; k8s.ConfigMap("a" + later().Result);""",
                "KUBE0001",
                "async () => { await Task.Yield(); return 1; }"
            },
            { """unsafe { int x = 5; int* p = &x; *p = 7; k8s.ConfigMap("a" + x); }""", "KUBE0001", "&x" },
            {
                "k8s.ConfigMap(\"a\" + Read()); // members\nstatic unsafe int Read() { int x = 1; int* p = &x; return *p; }",
                "KUBE0001",
                "&x"
            },
            {
                """unsafe { fixed (char* p = "abc") { k8s.ConfigMap("a" + *p); } }""",
                "KUBE0001",
                """fixed (char* p = "abc") { k8s.ConfigMap("a" + *p); }"""
            },
            {
                """unsafe { delegate*<int, int> f = &Same; k8s.ConfigMap("a" + f(1)); static int Same(int x) => x; }""",
                "KUBE0001",
                "&Same"
            },
            { """var thread = new Thread(() => k8s.ConfigMap("a")); thread.Start(); thread.Join();""", "KUBE0002", "Thread" },
            { """Parallel.For(0, 3, i => k8s.ConfigMap("a" + i));""", "KUBE0002", "For" },
            { """using var reader = new StreamReader("x"); k8s.ConfigMap(reader.ReadLine()!);""", "KUBE0002", "StreamReader" },
            { """foreach (var file in Directory.GetFiles(".")) k8s.ConfigMap(file);""", "KUBE0002", "GetFiles" },
            {
                """var watch = System.Diagnostics.Stopwatch.StartNew(); k8s.ConfigMap("a" + watch.ElapsedMilliseconds);""",
                "KUBE0002",
                "StartNew"
            },
            {
                """Func<int> f = Math.Abs(1).CompareTo(1) == 0 ? One : One; Func<int> g = One; """
                    + """k8s.ConfigMap("a" + ((object)f == (object)g)); static int One() => 1;""",
                "KUBE0001",
                "(object)f == (object)g"
            },
            {
                """k8s.ConfigMap("a" + ReferenceEquals("b" + 1, "b" + 1.ToString()));""",
                "KUBE0001",
                """ReferenceEquals("b" + 1, "b" + 1.ToString())"""
            },
            {
                """var u = new Overlaid { Whole = 1 }; k8s.ConfigMap("a" + u.Whole);"""
                    + "\n// types\n[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] "
                    + "struct Overlaid { [System.Runtime.InteropServices.FieldOffset(0)] public int Whole; "
                    + "[System.Runtime.InteropServices.FieldOffset(0)] public byte Part; }",
                "KUBE0001",
                "u.Whole"
            },
            {
                """System.Collections.IEnumerator e = new Queue<int>([1]).GetEnumerator(); k8s.ConfigMap("a" + e.Current);""",
                "KUBE0001",
                "e.Current"
            },
            {
                """k8s.ConfigMap("a" + JsonSerializer.Serialize(new N()));"""
                    + "\n// types\n[JsonNumberHandling(JsonNumberHandling.WriteAsString)] class N { public int A => 1; }",
                "KUBE0001",
                "Serialize"
            },
            {
                """k8s.ConfigMap("a" + JsonSerializer.Serialize(new N()));"""
                    + "\n// types\nclass N { [JsonPropertyName(\"b\")] public int A => 1; public int b => 2; }",
                "KUBE0001",
                "Serialize"
            },
            { """k8s.ConfigMap("a" + JsonSerializer.Serialize(new[,] { { 1 } }));""", "KUBE0001", "Serialize" },
            {
                """var d = new Dictionary<string, int>(); ref var v = ref System.Runtime.InteropServices.CollectionsMarshal"""
                    + """.GetValueRefOrAddDefault(d, "a", out _); v = 3; k8s.ConfigMap("a" + d["a"]);""",
                "KUBE0002",
                "GetValueRefOrAddDefault"
            },
            { """var random = new Random(3); k8s.ConfigMap("a" + random.Next() + random.Next());""", "KUBE0002", "Random" },
            { """k8s.ConfigMap("a" + Activator.CreateInstance<List<int>>().Count);""", "KUBE0002", "CreateInstance<List<int>>" },
            { """k8s.ConfigMap("a" + typeof(string).GetMethods().Length);""", "KUBE0002", "GetMethods" },
            { """k8s.ConfigMap("a").Data("x", typeof(string).Assembly.ToString());""", "KUBE0002", "Assembly" },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", Here()); // members\n"
                    + "static string Here([System.Runtime.CompilerServices.CallerFilePath] string path = \"\") => path;",
                "KUBE0002",
                "Here()"
            },
            { "k8s.ConfigMap(\"a\").Data(\"x\", $\"{new Here()}\"); // types\nfile class Here { }", "KUBE0001", "$\"{new Here()}\"" },
            { "k8s.ConfigMap(\"a\").Data(\"x\", typeof(Here).Name); // types\nfile class Here { }", "KUBE0001", "typeof(Here)" },
            { """object[] all = new string[1]; Array.Fill(all, 5); k8s.ConfigMap("a" + all[0]);""", "KUBE0001", "Fill" },
            {
                """System.Collections.IDictionary all = new Dictionary<int, int>(); all.CopyTo(new object[1], 0); k8s.ConfigMap("a");""",
                "KUBE0001",
                "CopyTo"
            },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", string.Format(\"{0:0}\", new Part())); // types\n"
                    + "struct Part : ISpanFormattable { public string ToString(string? f, IFormatProvider? p) => \"v\"; "
                    + "public bool TryFormat(Span<char> to, out int w, ReadOnlySpan<char> f, IFormatProvider? p) "
                    + "{ \"v\".CopyTo(to); w = 1; return true; } }",
                "KUBE0001",
                "CopyTo"
            },
            {
                "var all = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add(\"a\", 1).Add(\"b\", 2); "
                    + "foreach (System.Collections.DictionaryEntry one in (System.Collections.IDictionary)all) "
                    + "k8s.ConfigMap(\"a\" + one.Key);",
                "KUBE0002",
                "(System.Collections.IDictionary)all"
            },
            { """lock (this) { k8s.ConfigMap("a"); }""", "KUBE0001", """lock (this) { k8s.ConfigMap("a"); }""" },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", Later().Result.ToString()); "
                    + "// members\nstatic async Task<int> Later() { await Task.Yield(); return 1; }",
                "KUBE0001",
                "Later()"
            },
            {
                """Span<int> ports = stackalloc int[1]; k8s.ConfigMap("a").Data("x", ports.Length.ToString());""",
                "KUBE0001",
                "stackalloc int[1]"
            },
            { """nint size = 5; k8s.ConfigMap("a" + size);""", "KUBE0001", "5" },
            { "k8s.ConfigMap(\"a\"); // members\npublic override string Namespace => null!;", "KUBE0001", "null" },
            { "k8s.ConfigMap(\"a\"); // members\npublic override string Namespace { get; } = default!;", "KUBE0001", "default" },
            { """var grid = new int[2, 5_000_000_000]; k8s.ConfigMap("a" + grid.Length);""", "KUBE0001", "new int[2, 5_000_000_000]" },
            { """var grid = new int[2, 2]; var big = 4_294_967_296; k8s.ConfigMap("a" + grid[big, 0]);""", "KUBE0001", "grid[big, 0]" },
            { "Later(); k8s.ConfigMap(\"a\"); // members\nstatic partial void Later();", "KUBE0001", "Later()" },
            {
                "var n = 1; new Ref(ref n).Up(); k8s.ConfigMap(\"a\" + n); // types\n"
                    + "ref struct Ref { ref int _n; public Ref(ref int n) => _n = ref n; public void Up() => _n++; }",
                "KUBE0001",
                "_n = ref n"
            },
            { """k8s.ConfigMap("a").Data("x", new[] { 1 }.Select(n => n + 1).ToString()!);""", "KUBE0001", "ToString" },
            {
                """k8s.ConfigMap("a").Data("x", $"{new List<object> { new { A = 1 } }.Select(n => n)}");""",
                "KUBE0001",
                "$\"{new List<object> { new { A = 1 } }.Select(n => n)}\""
            },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", new Ports([80]).ToString()); // types\nrecord Ports(IEnumerable<int> All);",
                "KUBE0001",
                "ToString"
            },
            {
                """foreach (var name in new[] { "a" }.Select(n => (object)n.Select(c => c) + "")) k8s.ConfigMap(name);""",
                "KUBE0001",
                "(object)n.Select(c => c) + \"\""
            },
            {
                """var names = new List<string> { "a", DateTime.Now.ToString() }; k8s.ConfigMap(string.Join("-", names)); """
                    + """k8s.ConfigMap("z" + names.Contains("b"));""",
                "KUBE0002",
                "Now"
            },
            { """foreach (var n in new[] { 3, 1 }.Where(i => DateTime.Now.Year > i)) k8s.ConfigMap("a" + n);""", "KUBE0002", "Now" },
            { """foreach (var n in new[] { 3, 1 }.OrderBy(i => DateTime.Now.Year)) k8s.ConfigMap("a" + n);""", "KUBE0002", "Now" },
            {
                "var sorted = new SortedSet<string>([\"a\", \"b\"], new ByClock()); k8s.ConfigMap(sorted.First()); "
                    + "// types\nclass ByClock : IComparer<string> { public int Compare(string? a, string? "
                    + "b) => DateTime.Now.CompareTo(default(DateTime)); }",
                "KUBE0002",
                "Now"
            },
            {
                """var ports = new Dictionary<string, int> { [Environment.MachineName] = 3 }; k8s.ConfigMap("a" + ports["x"]);""",
                "KUBE0002",
                "MachineName"
            },
            { """CancellationToken token = default; k8s.ConfigMap("a").Data("x", token.ToString()!);""", "KUBE0001", "default" },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", new Holder().Token.CanBeCanceled + \"\"); "
                    + "// types\nclass Holder { public CancellationToken Token; }",
                "KUBE0001",
                "new Holder().Token"
            },
            { """k8s.ConfigMap("a").Data("x", "a".GetHashCode().ToString());""", "KUBE0002", "GetHashCode" },
            { """List<int> list = [1, 2, 3]; k8s.ConfigMap("a").Data("x", $"{list.Capacity}");""", "KUBE0002", "Capacity" },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", new Pair(1, \"b\").GetHashCode() + \"\"); // types\nrecord Pair(int A, string B);",
                "KUBE0002",
                "GetHashCode"
            },
            { """k8s.ConfigMap("a").Data("x", HashCode.Combine(1, 2).ToString());""", "KUBE0002", "Combine" },
            { """var t = (1, 2, 3, 4, 5, 6, 7, 8); t.Rest.Item1 = 9; k8s.ConfigMap("a" + t.Item1);""", "KUBE0001", "t.Rest" },
            {
                "var l = new Loose(); l.Add(1); k8s.ConfigMap(\"a\" + l.Count); "
                    + "// types\nclass Loose() : System.Collections.ObjectModel.Collection<int>(new List<int>());",
                "KUBE0001",
                "System.Collections.ObjectModel.Collection<int>(new List<int>())"
            },
            {
                "k8s.ConfigMap(\"a\").Data(\"x\", string.Format(\"{0}\", new Size())); "
                    + "// types\nstruct Size : ISpanFormattable { public string ToString(string? f, IFormatProvider? "
                    + "p) => \"a\"; public bool TryFormat(Span<char> d, out int n, ReadOnlySpan<char> f, IFormatProvider? "
                    + "p) { n = 0; return true; } }",
                "KUBE0001",
                "Format"
            },
            {
                "k8s.ConfigMap(\"a\" + string.Join(\",\", (IEnumerable<string>)new Two())); "
                    + "// types\nclass Two : IEnumerable<int>, IEnumerable<string> { IEnumerator<int> IEnumerable<int>.GetEnumerator() "
                    + "{ yield return 1; } IEnumerator<string> IEnumerable<string>.GetEnumerator() { yield return \"s\"; } "
                    + "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { yield return 1; } }",
                "KUBE0001",
                "Join"
            },
            {
                "k8s.ConfigMap(\"a\" + new[] { \"a\", \"b\" }.OrderBy(x => x, new Two()).First()); "
                    + "// types\nclass Two : IComparer<int>, IComparer<string> { public int Compare(int a, int b) => 0; "
                    + "public int Compare(string? a, string? b) => 1; }",
                "KUBE0001",
                "First"
            },
            {
                "k8s.ConfigMap(\"a\" + new Again { 1 }.Sum()); // types\nclass Again : List<int>, IEnumerable<int> "
                    + "{ IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 99; } }",
                "KUBE0001",
                "new Again { 1 }"
            },
            {
                "List<int> list = [7, .. new Hidden()]; k8s.ConfigMap(\"a\" + list.Count); // types\nclass Hidden : List<int> "
                    + "{ public new IEnumerator<int> GetEnumerator() { yield return 55; } }",
                "KUBE0001",
                ".. new Hidden()"
            },
            {
                "k8s.ConfigMap(\"a\" + System.Text.Json.JsonSerializer.Serialize<object>(new One())); // types\n"
                    + "[System.Text.Json.Serialization.JsonDerivedType(typeof(One), \"one\")] class Whole { } class One : Whole { }",
                "KUBE0001",
                "Serialize<object>"
            },
            { """k8s.ConfigMap("a" + System.Text.Json.JsonSerializer.Serialize((ValueType)5));""", "KUBE0001", "Serialize" },
            {
                """k8s.ConfigMap("a" + System.Text.Json.JsonSerializer.Serialize<IEnumerable<char>>("b"));""",
                "KUBE0001",
                "Serialize<IEnumerable<char>>"
            },
            { """k8s.ConfigMap("a" + System.Text.Json.JsonSerializer.Serialize(new { b = 1, B = 2 }));""", "KUBE0001", "Serialize" },
            {
                "static IEnumerable<One> Each() { yield return new Two(); } "
                    + "k8s.ConfigMap(\"a\" + System.Text.Json.JsonSerializer.Serialize<object>(Each())); "
                    + "// types\nclass One { public int A => 1; } class Two : One { public int B => 2; }",
                "KUBE0001",
                "Serialize<object>"
            },
            {
                "k8s.ConfigMap(\"a\" + System.Text.Json.JsonSerializer.Serialize(new Refers())); "
                    + "// types\nclass Refers { int f; public ref int F => ref f; }",
                "KUBE0001",
                "Serialize"
            },
            { "int x = 1; _ = int.TryParse(DateTime.Now + \"\", out x); k8s.ConfigMap(\"a\" + new[] { \"b\" }[x]);", "KUBE0002", "Now" },
            {
                """k8s.ConfigMap("a" + System.Text.Json.Nodes.JsonNode.DeepEquals(new System.Text.Json.Nodes.JsonArray(), null));""",
                "KUBE0001",
                "System.Text.Json.Nodes.JsonArray"
            },
            {
                """k8s.ConfigMap("a" + new object[] { 1, "b" }.Cast<int>().Count());""",
                "KUBE0001",
                """new object[] { 1, "b" }.Cast<int>()"""
            },
            { """object o = new[] { -1 }; k8s.ConfigMap("a" + ((uint[])o)[0]);""", "KUBE0001", "(uint[])o" },
            {
                """object o = new[] { -1 }; if (o is uint[] { Length: 1 } numbers) { k8s.ConfigMap("a" + numbers[0]); }""",
                "KUBE0001",
                "uint[] { Length: 1 } numbers"
            },
            { """object o = new[] { -1 }; if (o is uint[] and [1]) { k8s.ConfigMap("a"); }""", "KUBE0001", "[1]" },
            { """object o = new[] { -1 }; if (o is uint[] numbers) { k8s.ConfigMap("a" + numbers[0]); }""", "KUBE0001", "uint[] numbers" },
            {
                "try { k8s.ConfigMap(\"a\" + Convert.ToInt32(new object[] { new Plain() }[0])); "
                    + "} catch (InvalidCastException e) { k8s.ConfigMap(e.Message); } // types\nclass Plain { }",
                "KUBE0001",
                "ToInt32"
            },
            {
                """throw new ArgumentException("replicas must be odd");""",
                "KUBE0003",
                """throw new ArgumentException("replicas must be odd");"""
            },
            {
                """Check(4); static void Check(int n) { if (n % 2 == 0) throw new ArgumentException("replicas must be odd"); }""",
                "KUBE0003",
                "Check"
            },
            {
                """k8s.Deployment("a", "b").Container("c", "d", c => throw new InvalidOperationException("no"));""",
                "KUBE0003",
                """throw new InvalidOperationException("no")"""
            },
            { """int[] none = []; k8s.ConfigMap("a").Data("x", none[3].ToString());""", "KUBE0003", "none[3]" },
            { "while (true) { }", "KUBE0004", "while" },
            { """for (;;) k8s.ConfigMap("a");""", "KUBE0004", "for" },
            { "k8s.ConfigMap(P); // members\nstring P => P + \"x\";", "KUBE0004", "P" },
            { "k8s.ConfigMap(new string('a', int.MaxValue));", "KUBE0004", "string" },
            { """k8s.ConfigMap("a").Data("x", Enumerable.Range(0, int.MaxValue).Sum().ToString());""", "KUBE0004", "Range" },
            { """k8s.ConfigMap("a").Data("x", $"a{k8s}");""", "KUBE0003", "{k8s}" },
            { """k8s.ConfigMap("a").Data("x", "a" + Probe.Tcp(1));""", "KUBE0003", "\"a\" + Probe.Tcp(1)" },
            { """k8s.ConfigMap("a").Data("x", string.Join(",", new object[] { k8s.External }));""", "KUBE0003", "Join" },
            { """k8s.ConfigMap("a").Data("x", $"a{Two().Port("b")}");""" + Two, "KUBE0005", """{Two().Port("b")}""" },
            { """k8s.ConfigMap("a").Data("x", Two().Port("b") + "");""" + Two, "KUBE0005", "Two().Port(\"b\") + \"\"" },
            { """k8s.ConfigMap("a").Data("x", Two().Port("b").ToString());""" + Two, "KUBE0005", "ToString" },
            { """k8s.ConfigMap("a").Data("x", string.Format("{0}", Two().Port("b")));""" + Two, "KUBE0005", "Format" },
            { """k8s.ConfigMap("a").Data("x", new StringBuilder().Append((object)Two().Port("b")) + "");""" + Two, "KUBE0005", "Append" },
            { """k8s.ConfigMap("a").Data("x", Two().Port("b").Address);""" + Two, "KUBE0005", "Address" },
            { """k8s.ConfigMap("a").Data("x", Two().Url);""" + Two, "KUBE0005", "Url" },
            { """k8s.ConfigMap(string.Join("-", All));""" + Filled, "KUBE0002", "MachineName" },
            { """k8s.ConfigMap("a").Data("x", System.Text.Json.JsonSerializer.Serialize(double.NaN));""", "KUBE0001", "Serialize" },
            {
                """
                    var d = new Dictionary<string, object>();
                    d["a"] = d;
                    try { k8s.ConfigMap("a").Data("x", System.Text.Json.JsonSerializer.Serialize(d)); }
                    catch (InvalidOperationException) { }
                    """,
                "KUBE0001",
                "Serialize"
            },
            { "k8s.ConfigMap(Startup.Tag);" + Startup, "KUBE0002", "Startup.Tag" },
            { """k8s.ConfigMap("a" + Startup.All.Count);""" + Startup, "KUBE0002", "Startup.All" },
            { """Startup.Port += 1; k8s.ConfigMap("a" + Startup.Port);""" + Startup, "KUBE0002", "Startup.Port" },
            { """k8s.Use<Other>().Web.Label("a", "b");""" + Other, "KUBE0003", "Label" },
            { "k8s.ConfigMap(k8s.Use<Other>().Both.Url);" + Other, "KUBE0003", "Url" },
            { """k8s.ConfigMap("a").Data("x", "1").Data("x", "2");""", "KUBE0005", "\"2\"" },
            { """k8s.ConfigMap("a"); k8s.ConfigMap("a");""", "KUBE0006", "\"a\"" },
            {
                "k8s.Use<Other>(); // types\nclass Other : "
                    + "ManifestSet { protected override void Define(Manifests k8s) { k8s.Use<Set>(); } }",
                "KUBE0007",
                "Use<Set>"
            },
        };

    [Theory]
    [MemberData(nameof(Causes))]
    public void There_is_one_finding_at_the_cause(string code, string id, string marked)
    {
        var file = UserCode.SetOf(code);
        var set = Outcome.EvaluateFile(file);

        var finding = Assert.Single(set.Findings);
        Assert.Equal(id, finding.Kind.Id);
        Assert.Equal(marked, file.Substring(finding.Origin.Start, finding.Origin.Length));
    }

    /// <summary>Where only one overload is missing, the message does not say that none can be used.</summary>
    [Theory]
    [InlineData(
        """k8s.ConfigMap("a" + int.Parse("5"u8));""",
        "'Int32.Parse(ReadOnlySpan<byte>, NumberStyles, IFormatProvider?)' is not among"
    )]
    [InlineData("""k8s.ConfigMap("a" + new Lazy<List<int>>().Value.Count);""", "'new Lazy()' is not among")]
    [InlineData("""k8s.ConfigMap("a" + System.Text.Json.JsonDocument.Parse("1"));""", "'JsonDocument.Parse' is not among")]
    public void A_refusal_names_the_overload_that_is_missing(string code, string message) =>
        Assert.StartsWith(message, Assert.Single(Outcome.Evaluate(code).Findings).Message, StringComparison.Ordinal);

    [Fact]
    public void An_async_local_function_that_nobody_calls_does_no_harm() =>
        Assert.Empty(Outcome.Evaluate("""k8s.ConfigMap("a"); async Task<string> Later() { await Task.Yield(); return "x"; }""").Findings);

    [Fact]
    public void A_set_with_something_unknown_is_incomplete_but_keeps_the_rest()
    {
        var set = Outcome.Evaluate("""k8s.ConfigMap("a").Data("x", DateTime.Now.ToString()); k8s.ConfigMap("b");""");

        Assert.False(set.Graph.IsComplete);
        Assert.Equal(["a", "b"], set.Graph.Own.Select(r => r.Name));
    }

    [Fact]
    public void What_is_not_read_is_not_judged()
    {
        var set = Outcome.Evaluate(
            "k8s.ConfigMap(\"a\").Data(\"x\", Good); // members\nstatic readonly string Bad = File.ReadAllText(\"x\"); "
                + "static readonly string Good = \"y\";"
        );

        Assert.Empty(set.Findings);
        Assert.True(set.Graph.IsComplete);
    }

    [Fact]
    public void Sets_that_use_each_other_give_their_public_members()
    {
        var set = Outcome.Evaluate(
            "k8s.ConfigMap(\"a\").Data(\"x\", k8s.Use<Other>().Login.DnsName); "
                + "// types\npublic class Other : ManifestSet { public ServiceHandle Login { get; private set; } = null!; "
                + "protected override void Define(Manifests k8s) => Login = k8s.Service(\"login\").Headless(); }"
        );

        Assert.Empty(set.Findings);
        Assert.Equal("login.default.svc.cluster.local", set.Graph.Own.Single().Root.Text("data.x"));
    }
}
