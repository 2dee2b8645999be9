Action a = () => { };
for (var i = 0; i < 24; i++)
    a += a;
a();
