// title: Names of pointer types
// example: typeof(int*).Name
// typeof of a pointer has a name.
unsafe
{
    k8s.ConfigMap("x")
        .Data(
            "a",
            typeof(int*).Name
                + (typeof(int*).Name == "Int32*")
                + typeof(int[]).Name
                + typeof(int[,]).Name
                + typeof(List<int[]>).Name
                + typeof(int?).Name
                + typeof((int, string)).Name
        );
}
